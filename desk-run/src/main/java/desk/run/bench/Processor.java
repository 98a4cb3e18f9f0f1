package desk.run.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Processor time spent so far, in seconds: by this generator, by the server, by the database. */
record Processor(double generator, double server, double database) {

    /** Who to look at. */
    record Parties(ProcessHandle server, ProcessHandle postmaster) {
        static Parties of(ProcessHandle server, Connection connection) throws SQLException {
            try (Statement select = connection.createStatement();
                    ResultSet row = select.executeQuery("select pg_backend_pid()")) {
                row.next();
                return new Parties(
                        server,
                        ProcessHandle.of(row.getLong(1))
                                .flatMap(ProcessHandle::parent)
                                .orElseThrow());
            }
        }

        Processor now() {
            Stream<ProcessHandle> postgres = Stream.concat(Stream.of(postmaster), postmaster.descendants());
            return new Processor(
                    seconds(ProcessHandle.current()),
                    seconds(server),
                    postgres.mapToDouble(Processor::seconds).sum());
        }
    }

    private static double seconds(ProcessHandle process) {
        Optional<Duration> spent = process.info().totalCpuDuration();
        return spent.map(Duration::toNanos).orElse(0L) / 1e9;
    }

    Processor since(Processor before) {
        return new Processor(generator - before.generator, server - before.server, database - before.database);
    }

    Processor plus(Processor other) {
        return new Processor(generator + other.generator, server + other.server, database + other.database);
    }

    static Processor none() {
        return new Processor(0, 0, 0);
    }
}
