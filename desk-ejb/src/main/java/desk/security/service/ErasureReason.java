package desk.security.service;

/** Why a person's data is removed before its time; a word from a list, so that no personal value is written down again. */
public enum ErasureReason {
    /** The person asked for it. */
    REQUEST,
    /** The person withdrew consent. */
    CONSENT,
    /** It was recorded by mistake. */
    MISTAKE,
    /** A court or authority ordered it. */
    ORDER
}
