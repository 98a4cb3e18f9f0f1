package desk.security.web;

import desk.security.service.Erasure;
import desk.security.service.ErasureReason;
import desk.shared.web.Drawn;
import desk.shared.web.Toasts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Erasing one person's data on request, by the record's id: the administrator needs no right to read it. */
@Named
@RequestScoped
public class ErasurePage {

    @Inject
    Erasure erasure;

    @Inject
    Toasts toasts;

    private String kind;
    private String person;
    private String reason;
    private final Drawn<List<Erasure.Row>> latest = new Drawn<>(List.of(), () -> erasure.latest());

    public void erase() {
        erasure.erase(kind, Ids.parse(person), ErasureReason.valueOf(reason));
        person = null;
        toasts.good("admin.erasure.done");
    }

    public List<String> getKinds() {
        return erasure.kinds();
    }

    public ErasureReason[] getReasons() {
        return ErasureReason.values();
    }

    public List<Erasure.Row> getLatest() {
        return latest.get();
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
