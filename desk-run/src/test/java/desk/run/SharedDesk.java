package desk.run;

import desk.run.micro.Listening;
import java.nio.file.Path;

/**
 * One Desk with sample data for all tests of a run that only look or own what they change: started by whoever comes first,
 * ended with the JVM. Tests that kill or configure start a {@link DeskInstance} of their own.
 */
public final class SharedDesk {
    private static DeskInstance desk;

    private SharedDesk() {}

    public static synchronized DeskInstance get() throws Exception {
        if (desk == null) {
            Path data = TestHome.home().data().resolve("shared");
            DataDirectory.delete(data);
            DeskInstance started = DeskInstance.start(Setup.demo(TestHome.home(), data, Listening.freePort()));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(started), "shared desk"));
            desk = started;
        }
        return desk;
    }

    private static void end(DeskInstance desk) {
        try {
            desk.close();
        } catch (Exception e) {
            e.printStackTrace();
        }
    }
}
