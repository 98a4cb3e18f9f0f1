package desk.security.web;

import desk.security.service.SettingRow;
import desk.shared.service.Setting.Kind;
import java.io.Serializable;
import java.util.List;

/** One setting while it is being changed. */
public class SettingForm implements Serializable {

    private SettingRow row;
    private String text;
    private boolean on;
    private List<String> chosen;
    private String problem;

    SettingForm(SettingRow row) {
        show(row);
    }

    /** Shows what is stored. */
    final void show(SettingRow stored) {
        row = stored;
        text = stored.value();
        on = Boolean.parseBoolean(stored.value());
        chosen = stored.value().isBlank() ? List.of() : List.of(stored.value().split(","));
        problem = null;
    }

    /** Knows of a colleague's change and keeps what was typed. */
    void sawAgain(SettingRow stored) {
        row = stored;
    }

    /** What was typed, as text. */
    String typed() {
        return switch (row.kind()) {
            case SWITCH -> Boolean.toString(on);
            case CHOICES ->
                String.join(",", row.choices().stream().filter(chosen::contains).toList());
            default -> text;
        };
    }

    long version() {
        return row.version();
    }

    public String getKey() {
        return row.key();
    }

    public SettingRow getRow() {
        return row;
    }

    /** Whether somebody changed it from what is shipped. */
    public boolean isChanged() {
        return row.changedAt() != null;
    }

    public boolean isTyped() {
        return row.kind() == Kind.TEXT || row.kind() == Kind.NUMBER || row.kind() == Kind.TIME;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public boolean isOn() {
        return on;
    }

    public void setOn(boolean on) {
        this.on = on;
    }

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = chosen == null ? List.of() : List.copyOf(chosen);
    }

    /** Why the last value was refused, in words. */
    public String getProblem() {
        return problem;
    }

    void setProblem(String words) {
        problem = words;
    }
}
