package desk.run;

/** Desk cannot go on; the message is the one clear line the person reads, the {@link Exit} what a script reads. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Exit exit;

    public Refusal(Exit exit, String line) {
        super(line);
        this.exit = exit;
    }

    public Refusal(Exit exit, String line, Throwable cause) {
        super(line, cause);
        this.exit = exit;
    }

    public Exit exit() {
        return exit;
    }

    /** The refusal inside whatever was thrown: our own, a full disk, or a plain failure. */
    public static Refusal of(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof Refusal refusal) {
                return refusal;
            }
            if (saysDiskFull(t.getMessage())) {
                return new Refusal(Exit.DISK_FULL, "the disk is full: " + t.getMessage(), thrown);
            }
        }
        return new Refusal(Exit.FAILED, thrown.toString(), thrown);
    }

    /** Whether a message of the system, Java or PostgreSQL tells of ENOSPC. */
    public static boolean saysDiskFull(String message) {
        return message != null
                && (message.contains("No space left on device") || message.contains("Disk quota exceeded"));
    }
}
