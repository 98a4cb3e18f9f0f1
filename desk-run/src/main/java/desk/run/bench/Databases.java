package desk.run.bench;

import desk.run.Console;
import desk.run.Migration;
import desk.run.postgres.BundledPostgres;
import desk.run.postgres.Database;
import desk.run.sample.BulkData;
import desk.run.sample.BulkData.Sizes;
import desk.shared.service.Schema;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

/**
 * The databases that are measured on, made once and kept: their names tell the sizes, a comment tells that they are complete
 * and of which schema.
 */
record Databases(Database full, Database small, Path folder) {

    private static final Sizes SMALL = new Sizes(10_000, 5_000, 5_000);

    static Databases in(BundledPostgres postgres, Path folder, Sizes sizes, Console console) throws Exception {
        Database small = one(postgres, folder, SMALL, console);
        return new Databases(one(postgres, folder, sizes, console), small, folder);
    }

    private static Database one(BundledPostgres postgres, Path folder, Sizes sizes, Console console) throws Exception {
        String name = "bench_" + sizes.visits() + "_" + sizes.visitors() + "_" + sizes.people();
        Database database = postgres.database().named(name);
        String wanted = "complete, schema " + new Schema(postgres.database().dataSource()).identity();
        if (!wanted.equals(comment(postgres, name))) {
            console.step(
                    String.format("Making %,d visits (once)", sizes.visits()),
                    () -> make(postgres, name, folder, sizes, wanted));
        }
        return database;
    }

    private static String comment(BundledPostgres postgres, String name) throws SQLException {
        try (Connection connection = postgres.database().connect();
                PreparedStatement select = connection.prepareStatement(
                        "select shobj_description(oid, 'pg_database') from pg_database where datname = ?")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private static Void make(BundledPostgres postgres, String name, Path folder, Sizes sizes, String comment)
            throws Exception {
        postgres.drop(name);
        Database database = postgres.copy("template0", name);
        Migration.of(database);
        try (Connection connection = database.connect();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            new BulkData(connection, sizes, Instant.now()).load(folder.resolve(name + ".key"));
            connection.commit();
            connection.setAutoCommit(true);
            sql.execute("vacuum analyze");
            sql.execute("comment on database " + name + " is '" + comment + "'");
        }
        return null;
    }

    Path keyOf(Database database) {
        String name = database.where().replaceFirst(".*/", "");
        return folder.resolve(name + ".key");
    }
}
