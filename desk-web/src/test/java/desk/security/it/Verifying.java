package desk.security.it;

import desk.security.service.AuditReport;
import desk.security.service.AuditVerification;
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
        Connection kept = proxy(
                Connection.class,
                (method, arguments) ->
                        LEFT_ALONE.contains(method.getName()) ? null : method.invoke(connection, arguments));
        DataSource source = proxy(DataSource.class, (method, arguments) -> kept);
        return AuditVerification.of(source, Keyring.chainKeyOf(Path.of(System.getProperty("desk.key.file"))));
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
