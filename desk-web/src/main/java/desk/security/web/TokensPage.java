package desk.security.web;

import desk.security.service.TokenAdministration;
import desk.shared.web.Asked;
import desk.shared.web.DeskLazyModel;
import desk.shared.web.Toasts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/** The REST tokens there are; any of them ends with one press. */
@Named
@ViewScoped
public class TokensPage implements Serializable {

    @Inject
    transient TokenAdministration tokens;

    @Inject
    transient Asked asked;

    @Inject
    transient Toasts toasts;

    private transient DeskLazyModel<TokenAdministration.Row> rows;
    private String text;

    public void revoke() {
        tokens.revoke(asked.keyId());
        toasts.good("admin.tokens.revoked");
    }

    public DeskLazyModel<TokenAdministration.Row> getRows() {
        if (rows == null) {
            rows = new DeskLazyModel<>(tokens::list, TokenAdministration.Row::id, this::filters);
        }
        return rows;
    }

    private Map<String, String> filters() {
        Map<String, String> filters = new HashMap<>();
        filters.put("text", text);
        return filters;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
