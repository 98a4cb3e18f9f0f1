package desk.report.api;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * The frame of a register on paper or in a file: everything but its rows. All text is in the reader's language.
 *
 * @param title       the register's name, large and centred
 * @param secondTitle the name in the other language, small beneath; may be empty
 * @param meta        what stands between title and table: period, desk, who made it when
 * @param columns     the columns in their order, at least one
 * @param footnotes   remarks on every page, such as that numbers are masked
 * @param signatures  labels of the lines to sign at the end of the paper form; may be empty
 * @param zone        the venue's zone, in which every instant is shown
 * @param words       the messages for page numbers and totals
 */
public record RegisterDocument(
        String title,
        String secondTitle,
        List<String> meta,
        List<RegisterColumn> columns,
        List<String> footnotes,
        List<String> signatures,
        ZoneId zone,
        Words words) {

    public RegisterDocument {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(words, "words");
        secondTitle = secondTitle == null ? "" : secondTitle;
        meta = List.copyOf(meta);
        columns = List.copyOf(columns);
        footnotes = List.copyOf(footnotes);
        signatures = List.copyOf(signatures);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A register has at least one column: " + title);
        }
    }
}
