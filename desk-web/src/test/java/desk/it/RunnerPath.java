package desk.it;

import desk.shared.web.PageRights;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** Lets the test runner's own servlet through the guard; deployed with the tests only. */
@ApplicationScoped
public class RunnerPath implements PageRights {

    @Override
    public Map<String, String> rights() {
        return Map.of();
    }

    @Override
    public Set<String> open() {
        return Set.of("/ArquillianServletRunnerEE9");
    }
}
