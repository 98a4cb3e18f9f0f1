package desk.run.micro;

import java.util.List;

/** How the server's Java is tuned; measured with Payara Micro 6 on two cores. */
public enum JvmFlags {
    /** First page soonest and least memory: half the start-up time, less than half the throughput. */
    QUICK("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"),
    /** For the real desk and the bench: the optimising compiler and a collector with short pauses. */
    LASTING("-XX:+UseG1GC", "-XX:MaxGCPauseMillis=100", "-Xms256m", "-Xmx1g");

    private final List<String> flags;

    JvmFlags(String... flags) {
        this.flags = List.of(flags);
    }

    public List<String> flags() {
        return flags;
    }
}
