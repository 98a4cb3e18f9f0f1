package desk.report.api;

import java.util.Objects;

/**
 * One column of a register.
 *
 * @param key     stable name of the column, as in saved views and column choice
 * @param heading what stands over the column, in the reader's language
 * @param weight  share of the paper's width, relative to the other columns; about the characters it should hold
 * @param align   where the cell's text stands on paper
 * @param kind    what the cells hold, which decides how they are written
 */
public record RegisterColumn(String key, String heading, int weight, Align align, Kind kind) {

    /** Where text stands in its cell. */
    public enum Align {
        START,
        CENTER,
        END
    }

    /**
     * What a cell holds: ORDINAL is the running number and is filled in by the writer whatever the row says; NUMBER
     * takes a {@link Number}; DATE, TIME and DATE_TIME take an {@code Instant}, shown in the register's zone, or the
     * local type; TEXT takes anything and writes its {@code toString()}. An empty cell is null.
     */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        TIME,
        DATE_TIME,
        ORDINAL
    }

    public RegisterColumn {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(heading, "heading");
        if (weight < 1) {
            throw new IllegalArgumentException("A column has a weight of at least 1: " + key);
        }
    }

    public static RegisterColumn ordinal(String key, String heading) {
        return new RegisterColumn(key, heading, 3, Align.CENTER, Kind.ORDINAL);
    }

    public static RegisterColumn text(String key, String heading, int weight) {
        return new RegisterColumn(key, heading, weight, Align.START, Kind.TEXT);
    }

    public static RegisterColumn number(String key, String heading, int weight) {
        return new RegisterColumn(key, heading, weight, Align.END, Kind.NUMBER);
    }

    public static RegisterColumn date(String key, String heading) {
        return new RegisterColumn(key, heading, 6, Align.CENTER, Kind.DATE);
    }

    public static RegisterColumn time(String key, String heading) {
        return new RegisterColumn(key, heading, 4, Align.CENTER, Kind.TIME);
    }

    public static RegisterColumn dateTime(String key, String heading) {
        return new RegisterColumn(key, heading, 6, Align.CENTER, Kind.DATE_TIME);
    }

    /** The same column with its text in the middle: short words and codes. */
    public RegisterColumn centered() {
        return new RegisterColumn(key, heading, weight, Align.CENTER, kind);
    }
}
