package desk.report.service;

import desk.report.api.Words;
import java.util.List;
import java.util.Objects;

/**
 * What somebody wants exported.
 *
 * @param register the register's name
 * @param columns  keys of the columns wanted, in order; empty for all
 * @param filter   the register's own filter
 * @param words    the messages of the reader's language
 */
public record ExportOrder(String register, RegisterFormat format, List<String> columns, Object filter, Words words) {

    public ExportOrder {
        Objects.requireNonNull(register, "register");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(filter, "filter");
        Objects.requireNonNull(words, "words");
        columns = List.copyOf(columns);
    }
}
