package desk.it;

/** What the server is told before it deploys; the pool is the launcher's, with the address written out. */
final class Preboot {

    private Preboot() {}

    static String commands(String url) {
        return """
                set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1
                set configs.config.server-config.availability-service.availability-enabled=false
                create-jdbc-connection-pool --datasourceclassname=org.postgresql.ds.PGSimpleDataSource --restype=javax.sql.DataSource \
                --steadypoolsize=4 --maxpoolsize=40 --poolresize=4 --maxwait=20000 --isconnectvalidatereq=true --wrapjdbcobjects=false \
                --validationmethod=custom-validation \
                --validationclassname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation \
                --validateatmostonceperiod=1 --failconnection=true --property=url=%s desk
                create-jdbc-resource --connectionpoolid=desk jdbc/desk
                """.formatted(escaped(url));
    }

    private static String escaped(String value) {
        return value.replace(":", "\\:").replace("=", "\\=").replace(";", "\\;");
    }
}
