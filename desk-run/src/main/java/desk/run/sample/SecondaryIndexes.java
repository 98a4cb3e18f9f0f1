package desk.run.sample;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Foreign keys and secondary indexes of the filled tables, taken away for a bulk load and put back as they were. */
final class SecondaryIndexes {

    private static final String FOREIGN_KEYS = """
            select 'alter table ' || conrelid::regclass || ' drop constraint ' || quote_ident(conname),
                   'alter table ' || conrelid::regclass || ' add constraint ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid)
            from pg_constraint where contype = 'f' and conparentid = 0 and conrelid::regclass::text in (%s)""";

    private static final String INDEXES = """
            select 'drop index ' || indexrelid::regclass, replace(pg_get_indexdef(indexrelid), ' ON ONLY ', ' ON ')
            from pg_index i where indrelid::regclass::text in (%s) and not indisprimary
              and not exists (select from pg_constraint c where c.conindid = i.indexrelid)""";

    private final Connection connection;
    private final List<String> putBack = new ArrayList<>();

    SecondaryIndexes(Connection connection) {
        this.connection = connection;
    }

    void takeAway() throws SQLException {
        String tables = Stream.of(Table.values())
                .map(table -> "'" + table.name().toLowerCase(java.util.Locale.ROOT) + "'")
                .collect(Collectors.joining(","));
        List<String> constraints = takeAway(FOREIGN_KEYS.formatted(tables));
        putBack.addAll(takeAway(INDEXES.formatted(tables)));
        putBack.addAll(constraints);
    }

    private List<String> takeAway(String query) throws SQLException {
        List<String> drops = new ArrayList<>();
        List<String> adds = new ArrayList<>();
        try (Statement sql = connection.createStatement()) {
            try (ResultSet rows = sql.executeQuery(query)) {
                while (rows.next()) {
                    drops.add(rows.getString(1));
                    adds.add(rows.getString(2));
                }
            }
            for (String drop : drops) {
                sql.execute(drop);
            }
        }
        return adds;
    }

    void putBack() throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("set maintenance_work_mem = '256MB'");
            for (String add : putBack) {
                sql.execute(add);
            }
        }
    }
}
