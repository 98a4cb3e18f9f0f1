package desk.shared.web;

/**
 * Markup put together by hand where a list is long and drawn often: every value is escaped on its way in, so that nothing
 * typed can become markup. Elsewhere the pages' own tags do.
 */
public final class Markup {

    private final StringBuilder text;

    /** @param expected characters, roughly */
    public Markup(int expected) {
        text = new StringBuilder(expected);
    }

    /** Opens an element; {@code attributes} are names and values by turns, a null value leaves its attribute out. */
    public Markup open(String element, String... attributes) {
        text.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                text.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1]);
                text.append('"');
            }
        }
        text.append('>');
        return this;
    }

    public Markup close(String element) {
        text.append("</").append(element).append('>');
        return this;
    }

    /** An element with text in it. */
    public Markup element(String element, String content, String... attributes) {
        return open(element, attributes).text(content).close(element);
    }

    /** Text; null is nothing. */
    public Markup text(String content) {
        if (content != null) {
            escape(content);
        }
        return this;
    }

    /** A symbol of img/icons.svg, as decoration. */
    public Markup symbol(String sheet, String name, String styleClass) {
        return open("svg", "class", styleClass, "aria-hidden", "true")
                .open("use", "href", sheet + "#" + name)
                .close("use")
                .close("svg");
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                case '\'' -> text.append("&#39;");
                default -> text.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
