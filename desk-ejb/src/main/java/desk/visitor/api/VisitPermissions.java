package desk.visitor.api;

/** The permissions of the visitor feature; which roles hold them is data. */
public final class VisitPermissions {

    /** Sees the board, the register and single visits. */
    public static final String READ = "VISIT_READ";
    /** Enters and changes expected visits, refuses and cancels them. */
    public static final String REGISTER = "VISIT_REGISTER";
    /** Lets visitors in and sees them out. */
    public static final String CHECK_IN = "VISIT_CHECK_IN";
    /** Writes amendments beside closed visits. */
    public static final String AMEND = "VISIT_AMEND";
    /** Exports the register, masked as the screen masks. */
    public static final String EXPORT = "VISIT_EXPORT";
    /** Reveals a document number or a masked phone, with a reason. */
    public static final String REVEAL = "VISIT_REVEAL";
    /** Keeps the badge pool. */
    public static final String BADGES = "BADGE_MANAGE";
    /** Sees the visits of oneself as host. */
    public static final String OWN = "VISIT_OWN";

    private VisitPermissions() {}
}
