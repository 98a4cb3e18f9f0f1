package desk.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the built program and the data lie. The script names the folder ({@code -Ddesk.home}); in tests it is the module's parent. */
public record Home(Path root, Path target, Path data) {
    public static Home here() {
        Path root = Optional.ofNullable(System.getProperty("desk.home"))
                .map(Path::of)
                .orElseGet(Home::aboveThisModule)
                .toAbsolutePath()
                .normalize();
        Path data =
                Optional.ofNullable(System.getenv("DESK_DATA")).map(Path::of).orElse(root.resolve("data"));
        return new Home(
                root, root.resolve("desk-run/target"), data.toAbsolutePath().normalize());
    }

    private static Path aboveThisModule() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("desk-run")) ? here : here.getParent();
    }

    public Path war() {
        return target.resolve("desk.war");
    }

    public Path payaraMicro() {
        return target.resolve("payara-micro.jar");
    }

    public Path driver() {
        return target.resolve("postgresql.jar");
    }
}
