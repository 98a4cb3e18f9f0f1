package desk.it;

import java.io.File;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What is deployed: the very {@code desk.war} people run, and the classes of the packages named {@code it} beside its own. */
@ArquillianSuiteDeployment
public class DeskDeployment {

    @Deployment
    public static WebArchive desk() {
        GenericArchive tests = ShrinkWrap.create(ExplodedImporter.class)
                .importDirectory("target/test-classes")
                .as(GenericArchive.class);
        return ShrinkWrap.create(ZipImporter.class, "desk.war")
                .importFrom(new File("target/desk.war"))
                .as(WebArchive.class)
                .merge(tests, "/WEB-INF/classes", Filters.include(".*/it/[^/]+|.*IT(\\$.*)?\\.class"));
    }
}
