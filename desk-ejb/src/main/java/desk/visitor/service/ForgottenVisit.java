package desk.visitor.service;

/** What to do when a visitor comes in who is still in on an earlier visit. */
public enum ForgottenVisit {
    /** Refuse, and say so: the visitor is in. */
    KEEP,
    /** Close it as not seen leaving; its badge was handed back. */
    CLOSE_BADGE_BACK,
    /** Close it as not seen leaving; its badge is lost. */
    CLOSE_BADGE_LOST
}
