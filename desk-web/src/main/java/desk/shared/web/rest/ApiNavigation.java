package desk.shared.web.rest;

import desk.shared.web.PageRights;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The page of the API is open to whoever signed in; it tells no more than the document, which is open to all. */
@ApplicationScoped
public class ApiNavigation implements PageRights {

    @Override
    public Map<String, String> rights() {
        return Map.of("/api/index.xhtml", PageRights.ANYBODY);
    }
}
