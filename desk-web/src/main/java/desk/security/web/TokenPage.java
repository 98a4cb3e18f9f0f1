package desk.security.web;

import desk.security.domain.ApiToken;
import desk.security.service.TokenAdministration;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;

/** Issues a token: whose, what for, which of the account's permissions, how long; then shows it once. */
@Named
@ViewScoped
public class TokenPage implements Serializable {

    private static final int USUAL_DAYS = 90;

    @Inject
    transient TokenAdministration tokens;

    private String username;
    private String name;
    private int days = USUAL_DAYS;
    private List<String> offered = List.of();
    private List<String> scopes = List.of();
    private transient String issued;

    /** Offers the scopes the account may give. */
    public void lookUp() {
        offered = List.of();
        scopes = List.of();
        offered = List.copyOf(tokens.scopesOf(username));
    }

    public void issue() {
        issued = tokens.issue(username, name, new HashSet<>(scopes), Duration.ofDays(days))
                .token();
    }

    public int getMostDays() {
        return (int) ApiToken.LONGEST.toDays();
    }

    /** The token just issued, for this answer only. */
    public String getIssued() {
        return issued;
    }

    public List<String> getOffered() {
        return offered;
    }

    public List<String> getScopes() {
        return scopes;
    }

    public void setScopes(List<String> scopes) {
        this.scopes = scopes == null ? List.of() : scopes;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
