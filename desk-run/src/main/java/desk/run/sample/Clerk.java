package desk.run.sample;

import java.util.UUID;

/** Who did something: an account, or the house itself ({@code id} null). */
record Clerk(UUID id, String name, String origin) {

    static final Clerk DAY_END = new Clerk(null, "desk", "job:visitor-day-end");

    /** The documentation range of addresses: no real machine has one. */
    static Clerk at(UUID id, String name, int screen) {
        return new Clerk(id, name, "192.0.2." + screen);
    }
}
