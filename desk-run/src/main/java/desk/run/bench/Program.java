package desk.run.bench;

import desk.run.DataDirectory;
import desk.run.Home;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * The programs that are measured, made in the bench's own folder: Desk with two things more that are never shipped (an empty
 * page in Desk's template, in the place of an ordinary one, and a servlet that weighs a session), and a bare Faces application.
 */
final class Program {

    /** The ordinary page whose place the empty one takes. */
    static final String EMPTY_PAGE = "security/account.xhtml";

    private static final String PROBE = "desk/run/bench/probe/HeldViews.class";
    private static final String EMPTY = """
            <ui:composition template="/WEB-INF/templates/page.xhtml" xmlns:ui="jakarta.faces.facelets">
              <ui:param name="title" value="Empty"/>
              <ui:define name="content"></ui:define>
            </ui:composition>
            """;
    private static final String BARE_PAGE = """
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:h="jakarta.faces.html">
            <h:head><title>Empty</title></h:head><h:body></h:body></html>
            """;
    private static final String BARE_WEB = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <servlet><servlet-name>faces</servlet-name><servlet-class>jakarta.faces.webapp.FacesServlet</servlet-class>
                <load-on-startup>1</load-on-startup></servlet>
              <servlet-mapping><servlet-name>faces</servlet-name><url-pattern>*.xhtml</url-pattern></servlet-mapping>
            </web-app>
            """;

    private Program() {}

    /** Desk to be measured. */
    static Home desk(Home home, Path folder) throws IOException {
        DataDirectory.delete(folder);
        Files.createDirectories(folder);
        Home program = new Home(home.root(), folder, home.data());
        Files.copy(home.war(), program.war());
        Files.createSymbolicLink(program.payaraMicro(), home.payaraMicro());
        Files.createSymbolicLink(program.driver(), home.driver());
        try (FileSystem war =
                FileSystems.newFileSystem(URI.create("jar:" + program.war().toUri()), Map.of())) {
            write(war, EMPTY_PAGE, EMPTY);
            try (InputStream probe = Program.class.getResourceAsStream("/" + PROBE)) {
                Path place = war.getPath("WEB-INF/classes", PROBE);
                Files.createDirectories(place.getParent());
                Files.copy(probe, place, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return program;
    }

    /** An application of one empty page. */
    static Path bare(Path folder) throws IOException {
        Path file = folder.resolve("bare.war");
        Files.deleteIfExists(file);
        try (FileSystem war = FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of("create", "true"))) {
            write(war, "index.xhtml", BARE_PAGE);
            write(war, "WEB-INF/web.xml", BARE_WEB);
            write(war, "WEB-INF/beans.xml", "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\"/>");
        }
        return file;
    }

    private static void write(FileSystem war, String name, String text) throws IOException {
        Path place = war.getPath(name);
        if (place.getParent() != null) {
            Files.createDirectories(place.getParent());
        }
        Files.write(place, text.getBytes(StandardCharsets.UTF_8));
    }
}
