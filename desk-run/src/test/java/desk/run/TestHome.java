package desk.run;

import java.nio.file.Path;

/** Where tests of the whole program keep what they need: never in {@code ./data}, which is a person's. */
public final class TestHome {
    private TestHome() {}

    public static Home home() {
        Path root = Home.here().root();
        Path target = root.resolve("desk-run/target");
        return new Home(root, target, target.resolve("test-data"));
    }
}
