package desk.run.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * A real PostgreSQL of Desk's own, durable by default: on loopback only, behind passwords, in its own session so that Ctrl-C
 * at the terminal does not reach it before the application has ended. A server that outlived a killed launcher is stopped
 * before the start; what it had committed is there.
 */
public final class BundledPostgres implements AutoCloseable {
    private static final String NAME = "desk";
    private final Cluster cluster;
    private final Database superuser;
    private final Database database;

    private BundledPostgres(Cluster cluster, Database superuser, Database database) {
        this.cluster = cluster;
        this.superuser = superuser;
        this.database = database;
    }

    public static BundledPostgres start(Binaries binaries, Path folder, Durability durability)
            throws IOException, InterruptedException, SQLException {
        Cluster cluster = clusterIn(binaries, folder);
        String superuserPassword = new Secret(folder.resolve("superuser.password")).read();
        String password = new Secret(folder.resolve("desk.password")).read();
        if (!cluster.exists()) {
            cluster.create(folder.resolve("superuser.password"));
        }
        cluster.checkVersion();
        cluster.stop();
        int port = freePort(folder.resolve("port"));
        cluster.configure(durability.settings(port));
        cluster.start();
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/";
        BundledPostgres postgres = new BundledPostgres(
                cluster,
                new Database(url + "postgres", "postgres", superuserPassword),
                new Database(url + NAME, NAME, password));
        postgres.provide();
        return postgres;
    }

    /** The database of a server that runs already, for a command beside the program; empty when none runs. */
    public static Optional<Database> running(Binaries binaries, Path folder) throws IOException {
        if (!Files.isDirectory(folder)
                || Postmaster.of(clusterIn(binaries, folder).folder()).isEmpty()) {
            return Optional.empty();
        }
        String port = Files.readString(folder.resolve("port")).strip();
        String password = new Secret(folder.resolve("desk.password")).read();
        return Optional.of(new Database("jdbc:postgresql://127.0.0.1:" + port + "/" + NAME, NAME, password));
    }

    /** Stops the server of a launcher that was killed; nothing to do when none runs. */
    public static void stopLeftOver(Binaries binaries, Path folder) throws IOException, InterruptedException {
        if (Files.isDirectory(folder)) {
            clusterIn(binaries, folder).stop();
        }
    }

    private static Cluster clusterIn(Binaries binaries, Path folder) throws IOException {
        Files.createDirectories(folder);
        return new Cluster(binaries, folder.resolve("cluster"), folder.resolve("postgres.log"));
    }

    /** The port of the last time if it is free, so that tools keep their bookmarks. */
    private static int freePort(Path file) throws IOException {
        int last = Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
        int port = isFree(last) ? last : freePort();
        Files.writeString(file, Integer.toString(port));
        return port;
    }

    private static boolean isFree(int port) {
        if (port == 0) {
            return false;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The application's account owns its database and is no superuser. */
    private void provide() throws SQLException {
        try (Connection connection = superuser.connect();
                Statement sql = connection.createStatement()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?")) {
                sql.execute("create role " + NAME + " login");
            }
            sql.execute("alter role " + NAME + " password '" + database.password() + "'");
            if (!exists(connection, "select 1 from pg_database where datname = ?")) {
                sql.execute("create database " + NAME + " owner " + NAME);
            }
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(query)) {
            sql.setString(1, NAME);
            try (ResultSet rows = sql.executeQuery()) {
                return rows.next();
            }
        }
    }

    public Database database() {
        return database;
    }

    /** For the bench: to have the server log what it is told. */
    public Database superuser() {
        return superuser;
    }

    /** What the server says. */
    public Path log() {
        return cluster.log();
    }

    /** For tests and the bench: a copy of another database of this server, about 50 ms for a small one. */
    public Database copy(String template, String name) throws SQLException {
        try (Connection connection = superuser.connect();
                Statement sql = connection.createStatement()) {
            sql.execute("create database \"" + name + "\" template \"" + template + "\" owner " + NAME);
        }
        return database.named(name);
    }

    public void drop(String name) throws SQLException {
        try (Connection connection = superuser.connect();
                Statement sql = connection.createStatement()) {
            sql.execute("drop database if exists \"" + name + "\" with (force)");
        }
    }

    public boolean alive() {
        try {
            return Postmaster.of(cluster.folder()).isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        cluster.stop();
    }
}
