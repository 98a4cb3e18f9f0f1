package desk.run.ear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.run.DataDirectory;
import desk.run.Sample;
import desk.run.ServerAddresses;
import desk.run.TestHome;
import desk.run.postgres.Binaries;
import desk.run.postgres.BundledPostgres;
import desk.run.postgres.Database;
import desk.run.postgres.Durability;
import desk.shared.service.Schema;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.ServiceLoader;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code desk.ear} on Payara Server, set up and deployed by {@code docs/operations/payara-server.sh}. */
class PayaraServerIT {
    private static final Path FOLDER = TestHome.home().target().resolve("payara-domain");
    private static final String JSON = "application/json";
    private static BundledPostgres postgres;
    private static Database database;
    private static PayaraServer server;
    private static URI desk;

    @BeforeAll
    static void setUp() throws Exception {
        DataDirectory.delete(FOLDER);
        Files.createDirectories(FOLDER.resolve("domains"));
        Binaries binaries = Binaries.in(TestHome.home().data());
        postgres = BundledPostgres.start(binaries, FOLDER.resolve("postgres"), Durability.FLEETING);
        database = postgres.database();
        Path key = FOLDER.resolve("desk.key");
        new Schema(database.dataSource()).migrate();
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            ServiceLoader.load(Sample.class).findFirst().orElseThrow().load(connection, key);
            connection.commit();
        }
        server = new PayaraServer(TestHome.home(), FOLDER, Ports.freeBase(), database, key);
        desk = URI.create("http://127.0.0.1:" + server.port() + "/desk/");
        server.script("setup");
        server.script("deploy");
    }

    @AfterAll
    static void stop() throws Exception {
        try {
            if (server != null) {
                server.close();
            }
        } finally {
            if (postgres != null) {
                postgres.close();
            }
        }
    }

    @Test
    void the_application_works_there_and_goes_on_working_after_a_redeployment() throws Exception {
        Instant deployed = works();
        server.script("deploy");
        Instant again = works();
        assertTrue(again.isAfter(deployed));
    }

    @Test
    void the_server_tells_strangers_nothing_of_itself() throws Exception {
        ServerAddresses.areClosed(desk);
    }

    @Test
    void what_the_proxy_says_of_the_browser_is_believed() throws Exception {
        Browsing behind = new Browsing(
                desk, "https", "X-Forwarded-Proto", "https", "X-Forwarded-For", "192.0.2.66, 198.51.100.9");
        HttpResponse<String> signedIn = behind.signIn("agent");
        assertEquals(302, signedIn.statusCode());
        List<String> cookies = signedIn.headers().allValues("Set-Cookie");
        assertTrue(!cookies.isEmpty() && cookies.stream().allMatch(cookie -> cookie.contains("Secure")), "" + cookies);
        assertTrue(signedIn.headers().firstValue("Strict-Transport-Security").isPresent(), "seen as HTTPS");
        assertEquals(
                "198.51.100.9",
                one("select origin from audit_record where action = 'SIGNED_IN' order by seq desc limit 1"));
    }

    /** Health, sign-in, a page, search in the web module, check-in, push across the modules, an export, the jobs' timer. */
    private static Instant works() throws Exception {
        Browsing agent = new Browsing(desk);
        HttpResponse<String> health = agent.get("health");
        assertEquals(200, health.statusCode(), health.body());
        assertTrue(health.body().contains("\"status\":\"UP\""), health.body());
        assertEquals(302, agent.signIn("agent").statusCode());
        assertEquals(200, agent.get("visitor/board.xhtml").statusCode(), "the board, with rights and entities");
        assertTrue(agent.get("").body().contains("class=\"tile\""), "tiles of the web module on the first page");
        HttpResponse<String> found = agent.post("one-box", JSON, "{\"q\":\"zhang\"}");
        assertTrue(found.body().contains("张"), found.statusCode() + " " + found.body());
        try (PushLine push = PushLine.open(agent.http(), desk)) {
            String visit = expect();
            assertTrue(push.topics().contains("\"visit\""));
            checkIn(visit);
            assertTrue(push.topics().contains("\"visit\""));
            assertEquals("IN", one("select state from visit where id = '" + visit + "'"));
        }
        exports();
        return aJobRan();
    }

    /** The writers of files live in the EJB module, their page and its words in the web module. */
    private static void exports() throws IOException, InterruptedException {
        Browsing supervisor = new Browsing(desk);
        assertEquals(302, supervisor.signIn("supervisor").statusCode());
        String csv = RegisterExport.csv(supervisor, "IN");
        assertTrue(
                csv.startsWith("\uFEFF")
                        && csv.lines().findFirst().orElseThrow().contains("姓名"),
                csv);
        assertTrue(csv.contains("示例访客"), csv);
        assertTrue(csv.lines().skip(1).allMatch(line -> line.contains("在场")), csv);
    }

    private static String expect() throws IOException, InterruptedException {
        Instant soon = Instant.now().plus(10, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
        HttpResponse<String> answer =
                api("api/v1/visits", "{\"name\":\"示例访客\",\"purpose\":\"示例\",\"expectedFrom\":\"" + soon + "\"}");
        assertEquals(201, answer.statusCode(), answer.body());
        String place = answer.headers().firstValue("Location").orElseThrow();
        return place.substring(place.lastIndexOf('/') + 1);
    }

    private static void checkIn(String visit) throws IOException, InterruptedException {
        HttpResponse<String> answer = api("api/v1/visits/" + visit + "/check-in", "{}");
        assertEquals(200, answer.statusCode(), answer.body());
    }

    private static HttpResponse<String> api(String path, String body) throws IOException, InterruptedException {
        return new Browsing(desk)
                .post(
                        path,
                        JSON,
                        body,
                        "Authorization",
                        "Bearer desk-demo-token",
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
    }

    /** A job is asked for, and this server's timer runs it: nobody else is on this database. */
    private static Instant aJobRan() throws Exception {
        Instant asked = Instant.now();
        change("update job set run_requested = true where name = 'partitions'");
        Instant patience = asked.plus(Duration.ofSeconds(90));
        String ran = "select outcome from job where name = 'partitions' and ended_at > '" + asked + "'";
        while (one(ran) == null && Instant.now().isBefore(patience)) {
            Thread.sleep(500);
        }
        assertEquals("OK", one(ran));
        return asked;
    }

    private static void change(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            assertNotEquals(0, statement.executeUpdate(sql));
        }
    }

    private static String one(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        }
    }
}
