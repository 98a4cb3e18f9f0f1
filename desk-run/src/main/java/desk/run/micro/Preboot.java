package desk.run.micro;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The commands Payara Micro carries out before it deploys: listeners, one node, the pool {@code jdbc/desk}. */
final class Preboot {
    private static final String LISTENER =
            "set configs.config.server-config.network-config.network-listeners.network-listener.";
    private static final String PROTOCOL = "set configs.config.server-config.network-config.protocols.protocol.";

    private Preboot() {}

    static String commands(Listening listening) {
        List<String> lines = new ArrayList<>();
        boolean https = listening.certificate().isPresent();
        lines.add(LISTENER + "http-listener.address=" + (https ? "127.0.0.1" : listening.address()));
        if (https) {
            lines.add(LISTENER + "https-listener.address=" + listening.address());
            lines.add(PROTOCOL + "https-listener.ssl.cert-nickname=" + Certificate.ALIAS);
        }
        for (String listener : List.of("http-listener", "https-listener")) {
            lines.add(PROTOCOL + listener + ".http.server-header=false");
        }
        if (listening.behindProxy()) {
            lines.add(PROTOCOL + "http-listener.http.scheme-mapping=X-Forwarded-Proto");
        }
        // what MicroProfile would show to anybody beside the application
        lines.add("set-openapi-configuration --enabled=false");
        lines.add("set configs.config.server-config.microprofile-metrics-configuration.enabled=false");
        lines.add("set-microprofile-healthcheck-configuration --enabled=false");
        // one node: no session replication, though the application is distributable
        lines.add("set configs.config.server-config.availability-service.availability-enabled=false");
        lines.add(pool());
        lines.add("create-jdbc-resource --connectionpoolid=desk jdbc/desk");
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    /** Connections are checked when they are taken, so that a restart of the database costs nobody an error page. */
    private static String pool() {
        Map<String, String> options = new TreeMap<>();
        options.put("datasourceclassname", "org.postgresql.ds.PGSimpleDataSource");
        options.put("restype", "javax.sql.DataSource");
        options.put("steadypoolsize", "4");
        options.put("maxpoolsize", "40");
        options.put("poolresize", "4");
        options.put("idletimeout", "600");
        options.put("maxwait", "20000");
        options.put("isconnectvalidatereq", "true");
        options.put("validationmethod", "custom-validation");
        options.put("validationclassname", "org.glassfish.api.jdbc.validation.PostgresConnectionValidation");
        options.put("validateatmostonceperiod", "1");
        options.put("failconnection", "true");
        options.put("wrapjdbcobjects", "false"); // its tracing puts a reflective proxy before every statement
        String given = options.entrySet().stream()
                .map(option -> " --" + option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining());
        return "create-jdbc-connection-pool" + given + " --property=" + fromEnvironment("url", "DESK_POOL_URL") + ":"
                + fromEnvironment("user", "DESK_POOL_USER") + ":" + fromEnvironment("password", "DESK_POOL_PASSWORD")
                + " desk";
    }

    /** The value comes with the child's environment: nothing secret in a file or in the list of processes. */
    private static String fromEnvironment(String property, String variable) {
        return property + "=${ENV\\=" + variable + "}";
    }
}
