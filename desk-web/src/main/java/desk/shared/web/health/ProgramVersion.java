package desk.shared.web.health;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** Which Desk this is, as its manifest says. */
@ApplicationScoped
public class ProgramVersion {

    @Inject
    ServletContext application;

    private String number = "-";

    @PostConstruct
    void read() {
        try (InputStream manifest = application.getResourceAsStream("/META-INF/MANIFEST.MF")) {
            String said = manifest == null
                    ? null
                    : new Manifest(manifest).getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION);
            number = said == null ? number : said;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public String number() {
        return number;
    }
}
