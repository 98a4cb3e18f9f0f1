package desk.shared.service;

import java.util.List;

/**
 * A part of a list.
 *
 * @param rows the rows asked for, in order
 * @param total how many there are in all, or -1 where counting would scan history
 * @param more whether rows follow these
 */
public record Slice<T>(List<T> rows, long total, boolean more) {

    /** Nothing, and nothing after it. */
    public static <T> Slice<T> none() {
        return new Slice<>(List.of(), 0, false);
    }

    /** From one row more than was asked for: the extra row says that there are more. */
    public static <T> Slice<T> ofOneMore(List<T> fetched, int limit) {
        boolean more = fetched.size() > limit;
        return new Slice<>(more ? List.copyOf(fetched.subList(0, limit)) : List.copyOf(fetched), -1, more);
    }
}
