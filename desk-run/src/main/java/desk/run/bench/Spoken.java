package desk.run.bench;

import desk.run.postgres.BundledPostgres;
import desk.run.postgres.Database;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an application says to the database: every statement with its parameters, read from the server's own log while it is told
 * to log them.
 *
 * @param session the server process that heard it
 * @param parameters as text, null for null
 */
record Spoken(long session, String sql, List<String> parameters) {

    private static final Pattern ENTRY =
            Pattern.compile("(?m)^\\d{4}-\\d\\d-\\d\\d [\\d:.]+ \\w+ \\[(\\d+)\\] (LOG|DETAIL):  ");
    private static final Pattern STATEMENT = Pattern.compile("^(?:execute [^:]+|statement): ", Pattern.DOTALL);
    private static final Pattern PARAMETERS = Pattern.compile("^[Pp]arameters: ");
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (NULL|'((?:[^']|'')*)')(?:, |\\s*$)");
    private static final long SETTLE_MILLIS = 400;

    /** Something to listen to. */
    interface Action {
        void run() throws Exception;
    }

    /** Every statement of every session while the action runs. */
    static List<Spoken> during(BundledPostgres postgres, Action action) throws Exception {
        set(
                postgres.superuser(),
                "alter system set log_statement = 'all'",
                "alter system set log_error_verbosity = 'default'",
                "alter system set log_parameter_max_length = -1");
        try {
            Thread.sleep(SETTLE_MILLIS);
            long from = postgres.log().toFile().length();
            action.run();
            Thread.sleep(SETTLE_MILLIS);
            return parse(read(postgres, from));
        } finally {
            set(
                    postgres.superuser(),
                    "alter system reset log_statement",
                    "alter system reset log_error_verbosity",
                    "alter system reset log_parameter_max_length");
            Thread.sleep(SETTLE_MILLIS);
        }
    }

    private static void set(Database superuser, String... statements) throws SQLException {
        try (Connection connection = superuser.connect();
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
            sql.execute("select pg_reload_conf()");
        }
    }

    private static String read(BundledPostgres postgres, long from) throws IOException {
        try (RandomAccessFile log = new RandomAccessFile(postgres.log().toFile(), "r")) {
            byte[] bytes = new byte[(int) (log.length() - from)];
            log.seek(from);
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    static List<Spoken> parse(String log) {
        List<Spoken> spoken = new ArrayList<>();
        Matcher entry = ENTRY.matcher(log);
        boolean found = entry.find();
        while (found) {
            long session = Long.parseLong(entry.group(1));
            boolean detail = entry.group(2).equals("DETAIL");
            int begin = entry.end();
            found = entry.find();
            String text = log.substring(begin, found ? entry.start() : log.length())
                    .replace("\n\t", "\n")
                    .strip();
            add(spoken, session, detail, text);
        }
        return spoken;
    }

    private static void add(List<Spoken> spoken, long session, boolean detail, String text) {
        Matcher statement = STATEMENT.matcher(text);
        if (!detail && statement.find()) {
            spoken.add(new Spoken(session, text.substring(statement.end()), List.of()));
        } else if (detail && PARAMETERS.matcher(text).find() && !spoken.isEmpty()) {
            Spoken last = spoken.remove(spoken.size() - 1);
            spoken.add(new Spoken(last.session(), last.sql(), parameters(text)));
        }
    }

    private static List<String> parameters(String text) {
        List<String> values = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(text);
        while (parameter.find()) {
            values.add(parameter.group(2) == null ? null : parameter.group(2).replace("''", "'"));
        }
        return Collections.unmodifiableList(values);
    }

    boolean isTransactionControl() {
        return begins() || commits() || sql.equalsIgnoreCase("rollback");
    }

    boolean begins() {
        return sql.toUpperCase(java.util.Locale.ROOT).startsWith("BEGIN");
    }

    boolean commits() {
        return sql.equalsIgnoreCase("commit");
    }

    /** With question marks for JDBC. */
    String jdbc() {
        return sql.replace("?", "??").replaceAll("\\$\\d+", "?");
    }
}
