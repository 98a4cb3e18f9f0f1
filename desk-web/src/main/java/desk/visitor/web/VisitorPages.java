package desk.visitor.web;

import desk.shared.web.PageRights;
import desk.visitor.api.VisitPermissions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What the visitor pages need that no way in leads to. */
@ApplicationScoped
public class VisitorPages implements PageRights {

    @Override
    public Map<String, String> rights() {
        return Map.of("/visitor/story.xhtml", VisitPermissions.READ);
    }
}
