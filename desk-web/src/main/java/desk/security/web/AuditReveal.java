package desk.security.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asking for the personal part of one record, and what came of it; lives for one answer only. */
public class AuditReveal {

    /** One value, by the name of its field. */
    public record Value(String name, String text) {}

    private String place;
    private String reason;
    private List<Value> values;
    private boolean removed;

    void shown(Optional<Map<String, String>> revealed) {
        removed = revealed.isEmpty();
        values = revealed.orElse(Map.of()).entrySet().stream()
                .map(entry -> new Value(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Null until something was revealed. */
    public List<Value> getValues() {
        return values;
    }

    public boolean isRemoved() {
        return removed;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
