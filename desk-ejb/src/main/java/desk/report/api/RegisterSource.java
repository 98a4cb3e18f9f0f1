package desk.report.api;

import desk.shared.service.Caller;
import java.util.List;
import java.util.Map;

/**
 * A register that can be exported; each feature offers its own as a CDI bean. Called outside any transaction, on behalf
 * of the caller, whose right to export has been checked; the rows mask what the screen masks.
 *
 * @param <F> the feature's own filter
 */
public interface RegisterSource<F> {

    /** Names the register among all, such as {@code visits}; stands in the audit. */
    String name();

    /** The permission an export needs. */
    String permission();

    /** The filter's type; an order with another one is refused. */
    Class<F> filterType();

    /**
     * The frame of the register.
     *
     * @param columns keys of the columns wanted, in this order; empty for all
     * @param filter  what is wanted, or null for the blank form of an outage
     */
    RegisterDocument document(List<String> columns, F filter, Words words);

    /** How many rows there will be, or -1 when counting would cost too much; only for the progress shown. */
    long count(F filter, Caller caller);

    /** The rows, with a cell for each column of the document, read while they are taken. */
    RegisterRows rows(List<String> columns, F filter, Words words, Caller caller);

    /** The filter as the audit keeps it: ids and values that say nothing of a person (that a name was typed, not which). */
    Map<String, Object> audited(F filter);
}
