package desk.security.service;

/** Why somebody looks at the personal part of an audit record; written into the audit. */
public enum RevealReason {
    /** A complaint or question of the person. */
    COMPLAINT,
    /** Something went wrong and is looked into. */
    INCIDENT,
    /** An authority asked, in writing. */
    AUTHORITY,
    /** Checking the work of the desk. */
    REVIEW
}
