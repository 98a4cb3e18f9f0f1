package desk.shared.web;

import desk.shared.service.Caller;
import desk.shared.service.CurrentCaller;
import desk.shared.service.Settings;
import desk.shared.service.VenueSettings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;

/** What the templates ask: who is signed in, where one can go, what the page has to say. Asks no database. */
@Named
@RequestScoped
public class Frame {

    @Inject
    CurrentCaller current;

    @Inject
    Navigation navigation;

    @Inject
    Settings settings;

    @Inject
    Looks looks;

    @Inject
    Texts texts;

    @Inject
    HttpServletRequest request;

    private List<NavEntry> rail;

    public boolean isSignedIn() {
        return caller().isSomebody();
    }

    public Caller getCaller() {
        return caller();
    }

    /** One or two characters that stand for the person: the last two of a Chinese name, else initials. */
    public String getInitials() {
        return Initials.of(caller().displayName());
    }

    /** The account's id, empty when nobody is signed in; the browser keeps drafts apart by it. */
    public String getAccount() {
        UUID id = caller().accountId();
        return id == null ? "" : id.toString();
    }

    /** The roles in words, in the reader's language. */
    public String getRoles() {
        return String.join(
                " · ",
                caller().roles().stream()
                        .sorted()
                        .map(r -> texts.of("role." + r))
                        .toList());
    }

    public List<NavEntry> getRail() {
        if (rail == null) {
            rail = navigation.railFor(caller());
        }
        return rail;
    }

    /** The feature's own name where it has one ({@code feature.<name>}), else that of its first page. */
    public String railLabel(NavEntry entry) {
        String key = "feature." + entry.feature();
        String name = texts.of(key);
        return name.equals(key) ? texts.of(entry.labelKey()) : name;
    }

    public List<NavEntry> tabs(String feature) {
        return navigation.tabsFor(caller(), feature);
    }

    /** {@code page} where the reader is on that page, else null: the value of aria-current. */
    public String currentPage(NavEntry entry) {
        String viewId = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return entry.leadsTo(viewId) ? "page" : null;
    }

    /** True in a demo database: every page then carries a banner. */
    public boolean isSample() {
        return "demo".equals(System.getProperty("desk.mode"));
    }

    public String getVenue() {
        return settings.get("en".equals(looks.getLanguage()) ? VenueSettings.NAME_EN : VenueSettings.NAME_ZH);
    }

    public long getIdleSeconds() {
        return settings.get(VenueSettings.IDLE).toSeconds();
    }

    /** Messages that belong to no field; the frame shows them as toasts. */
    public List<FacesMessage> getMessages() {
        return FacesContext.getCurrentInstance().getMessageList(null);
    }

    /** The number under which the log knows what went wrong. */
    public String getReference() {
        return Trouble.reference(request);
    }

    /** Where the reader wanted to go when an error page came instead; always a path of ours. */
    public String getWanted() {
        return Trouble.wanted(request);
    }

    private Caller caller() {
        return current.get();
    }
}
