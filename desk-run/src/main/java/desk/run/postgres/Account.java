package desk.run.postgres;

import desk.run.Exit;
import desk.run.Programs;
import desk.run.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Under which account the bundled PostgreSQL runs. It refuses to run as root; there the programs get a user namespace of
 * their own, in which they are nobody in particular while the files stay root's.
 */
final class Account {
    private Account() {}

    static List<String> prefix(Path log) throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        if (Programs.run(log, 10, List.of("unshare", "-U", "true")) != 0) {
            throw new Refusal(
                    Exit.NOT_STARTED,
                    "PostgreSQL does not run as root and this machine allows no user namespace: start ./desk as an ordinary user, or give a database by DESK_DB_URL");
        }
        return List.of("unshare", "-U");
    }

    static List<String> command(Path log, List<String> program) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(prefix(log));
        whole.addAll(program);
        return whole;
    }
}
