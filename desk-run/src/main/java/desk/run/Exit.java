package desk.run;

/** How {@code ./desk} ended; the codes are told in its help text, so that scripts can tell the failures apart. */
public enum Exit {
    DONE(0),
    FAILED(1),
    UNKNOWN_WORD(2),
    PORT_TAKEN(4),
    DISK_FULL(5),
    DATABASE_NEWER(6),
    DATABASE_UNREACHABLE(7),
    IN_USE(8),
    NOT_STARTED(9),
    SAMPLE_ACCOUNTS(12);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
