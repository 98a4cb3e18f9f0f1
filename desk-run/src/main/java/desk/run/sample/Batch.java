package desk.run.sample;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Rows kept in PostgreSQL's COPY format until they are written, table after table: the fastest way in. */
public final class Batch {

    private static final HexFormat HEX = HexFormat.of();

    private final Map<Table, StringBuilder> rows = new EnumMap<>(Table.class);

    /** One row; a value for each column of the table, null where there is none. */
    public void add(Table table, Object... values) {
        StringBuilder out = rows.computeIfAbsent(table, any -> new StringBuilder(1 << 14));
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                out.append('\t');
            }
            append(out, values[i]);
        }
        out.append('\n');
    }

    /** Writes everything in the connection's transaction and is empty afterwards. */
    public void write(Connection connection) throws SQLException, IOException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (Map.Entry<Table, StringBuilder> table : rows.entrySet()) {
            if (table.getValue().length() > 0) {
                copy.copyIn(
                        table.getKey().copyStatement(),
                        new StringReader(table.getValue().toString()),
                        1 << 16);
                table.getValue().setLength(0);
            }
        }
    }

    private static void append(StringBuilder out, Object value) {
        if (value == null) {
            out.append("\\N");
        } else if (value instanceof byte[] bytes) {
            out.append("\\\\x");
            HEX.formatHex(out, bytes);
        } else if (value instanceof Collection<?> array) {
            out.append(array.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}")));
        } else if (value instanceof Enum<?> constant) {
            out.append(constant.name());
        } else {
            escape(out, value.toString());
        }
    }

    private static void escape(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c);
            }
        }
    }
}
