package desk.security.it;

import desk.security.service.AuditReport;
import desk.security.service.AuditVerification;
import desk.security.service.AuditWitness;
import desk.shared.service.Keyring;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Set;
import javax.sql.DataSource;

/** Verifies through one given connection, in its running transaction, with the key read from its file as a command would. */
final class Verifying {

    private static final Set<String> LEFT_ALONE =
            Set.of("close", "rollback", "setAutoCommit", "setTransactionIsolation");

    private Verifying() {}

    static AuditReport through(Connection connection) {
        return AuditVerification.of(source(connection), Keyring.chainKeyOf(keyFile()));
    }

    /** The same, held against what is noted beside the key file. */
    static AuditReport witnessed(Connection connection) {
        return AuditVerification.of(source(connection), Keyring.chainKeyOf(keyFile()), AuditWitness.beside(keyFile()));
    }

    private static Path keyFile() {
        return Path.of(System.getProperty("desk.key.file"));
    }

    private static DataSource source(Connection connection) {
        Connection kept = proxy(
                Connection.class,
                (method, arguments) ->
                        LEFT_ALONE.contains(method.getName()) ? null : method.invoke(connection, arguments));
        return proxy(DataSource.class, (method, arguments) -> kept);
    }

    private interface Call {
        Object answer(java.lang.reflect.Method method, Object[] arguments) throws Exception;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                Verifying.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call.answer(method, arguments)));
    }
}
