package desk.security.domain;

/** The permissions of this feature, as seeded by the migrations. */
public final class SecurityPermissions {

    /** Create, change and disable accounts, reset passwords. */
    public static final String ACCOUNT_MANAGE = "ACCOUNT_MANAGE";
    /** Unlock accounts of agents. */
    public static final String ACCOUNT_UNLOCK = "ACCOUNT_UNLOCK";
    /** Change what a role allows. */
    public static final String ROLE_MANAGE = "ROLE_MANAGE";
    /** Issue and revoke REST tokens. */
    public static final String TOKEN_MANAGE = "TOKEN_MANAGE";

    public static final String SETTING_MANAGE = "SETTING_MANAGE";
    public static final String JOB_MANAGE = "JOB_MANAGE";
    /** Read and verify the audit, without its personal part. */
    public static final String AUDIT_READ = "AUDIT_READ";
    /** Reveal the personal part of an audit record, with a reason. */
    public static final String AUDIT_PERSONAL = "AUDIT_PERSONAL";
    /** Own password, PIN, language; every person has it, no device does. */
    public static final String OWN_ACCOUNT = "OWN_ACCOUNT";
    /** Erase one person's data on request. */
    public static final String PERSONAL_DATA_ERASE = "PERSONAL_DATA_ERASE";

    private SecurityPermissions() {}
}
