package desk.shared.domain;

import jakarta.persistence.Embeddable;
import java.util.Locale;
import java.util.Objects;

/** A name in the house's two languages: Simplified Chinese and English. */
@Embeddable
public class LocalizedText {

    private String zh;
    private String en;

    /** For JPA only. */
    protected LocalizedText() {}

    public LocalizedText(String zh, String en) {
        this.zh = Objects.requireNonNull(zh);
        this.en = Objects.requireNonNull(en);
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** The text in the reader's language, Chinese unless it is English. */
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LocalizedText that && zh.equals(that.zh) && en.equals(that.en);
    }

    @Override
    public int hashCode() {
        return Objects.hash(zh, en);
    }
}
