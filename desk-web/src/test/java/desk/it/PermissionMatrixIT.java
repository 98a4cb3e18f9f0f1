package desk.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.shared.service.Allowed;
import desk.shared.service.Denied;
import desk.shared.service.UseCase;
import desk.shared.service.UseCaseInterceptor;
import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every use case of the program, called by every role: who holds the permission gets past the guard, whoever does not is
 * denied before anything happens. Found by reflection, so that a new use case is in the matrix the day it is written.
 */
@InContainer
class PermissionMatrixIT {

    private static final List<String> ROLES =
            List.of("AGENT", "SUPERVISOR", "MANAGER", "ADMIN", "HOST", "KIOSK", "DISPLAY");
    private static final List<Logger> NOISY = List.of(
            Logger.getLogger("jakarta.enterprise.ejb.container"), Logger.getLogger("org.eclipse.persistence.session"));

    @Inject
    As as;

    @Inject
    Venue venue;

    @Inject
    Sql sql;

    @Inject
    BeanManager beans;

    @Resource
    UserTransaction transaction;

    private UUID desk;

    @BeforeEach
    void calls_with_nothing_to_work_on_may_fail_quietly() {
        desk = venue.desk();
        NOISY.forEach(logger -> logger.setLevel(Level.OFF));
    }

    @AfterEach
    void failures_are_heard_again() {
        NOISY.forEach(logger -> logger.setLevel(null));
    }

    @Test
    void the_program_has_use_cases_and_each_permission_they_ask_for_exists() {
        Set<String> asked = new TreeSet<>();
        guarded().keySet().forEach(method -> asked.addAll(allowed(method)));
        assertTrue(asked.size() > 8, asked::toString);
        asked.removeAll(sql.list(String.class, "select name from permission"));
        assertEquals(Set.of(), asked);
    }

    @Test
    void nobody_is_denied_everything() throws Exception {
        as.nobody();
        Set<String> open = new TreeSet<>();
        for (var useCase : guarded().entrySet()) {
            if (!denied(useCase.getKey(), useCase.getValue())) {
                open.add(name(useCase.getKey()));
            }
        }
        assertEquals(Set.of(), open);
    }

    @Test
    void every_other_permission_together_does_not_help() throws Exception {
        Set<String> all = new HashSet<>(sql.list(String.class, "select name from permission"));
        Set<String> open = new TreeSet<>();
        for (var useCase : guarded().entrySet()) {
            Set<String> others = new HashSet<>(all);
            others.removeAll(allowed(useCase.getKey()));
            as.holding(desk, others.toArray(String[]::new));
            if (!denied(useCase.getKey(), useCase.getValue())) {
                open.add(name(useCase.getKey()));
            }
        }
        assertEquals(Set.of(), open);
    }

    @Test
    void every_role_may_do_exactly_what_the_data_says() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (String role : ROLES) {
            Set<String> held = as.permissionsOf(role);
            for (var useCase : guarded().entrySet()) {
                as.role(role, desk);
                boolean shallPass = allowed(useCase.getKey()).stream().anyMatch(held::contains);
                if (denied(useCase.getKey(), useCase.getValue()) == shallPass) {
                    wrong.add(role + " " + name(useCase.getKey()) + (shallPass ? " was denied" : " got in"));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void the_data_gives_each_role_what_the_house_decided() {
        assertEquals(Set.of(), as.permissionsOf("KIOSK"));
        assertEquals(Set.of(), as.permissionsOf("DISPLAY"));
        Set<String> admin = as.permissionsOf("ADMIN");
        for (String personal : List.of("VISIT_READ", "VISIT_REVEAL", "VISIT_EXPORT", "AUDIT_PERSONAL")) {
            assertFalse(
                    admin.contains(personal), "ADMIN has no access to guests' personal data by default: " + personal);
        }
        for (String role : List.of("AGENT", "MANAGER", "HOST")) {
            assertFalse(as.permissionsOf(role).contains("VISIT_REVEAL"), role);
            assertFalse(as.permissionsOf(role).contains("ROLE_MANAGE"), role);
        }
        assertTrue(as.permissionsOf("AGENT").containsAll(Set.of("VISIT_READ", "VISIT_REGISTER", "VISIT_CHECK_IN")));
        assertFalse(as.permissionsOf("AGENT").contains("VISIT_EXPORT"));
    }

    /** Every public method of every use-case class that asks for a permission, with the bean to call it on. */
    private Map<Method, Object> guarded() {
        Map<Method, Object> methods = new java.util.LinkedHashMap<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Class<?> type = bean.getBeanClass();
            if (!type.isAnnotationPresent(UseCase.class)) {
                continue;
            }
            Object service = beans.getReference(bean, type, beans.createCreationalContext(bean));
            Arrays.stream(type.getDeclaredMethods())
                    .filter(method ->
                            Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                    .filter(method -> !method.isSynthetic() && method.isAnnotationPresent(Allowed.class))
                    .forEach(method -> methods.put(method, service));
        }
        return methods;
    }

    /** Calls with nothing to work on, in a transaction that is thrown away; true when the guard refused. */
    private boolean denied(Method method, Object service) throws Exception {
        transaction.begin();
        try {
            method.invoke(
                    service,
                    Arrays.stream(method.getParameterTypes())
                            .map(PermissionMatrixIT::nothing)
                            .toArray());
            return false;
        } catch (InvocationTargetException thrown) {
            return thrown.getCause() instanceof Denied refused
                    && refused.getStackTrace()[0].getClassName().equals(UseCaseInterceptor.class.getName());
        } finally {
            transaction.rollback();
        }
    }

    private static Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == long.class) {
            return 0L;
        }
        if (type.isPrimitive()) {
            return 0;
        }
        if (type == UUID.class) {
            return UUID.randomUUID();
        }
        if (type == String.class) {
            return "x";
        }
        if (Set.class.isAssignableFrom(type)) {
            return Set.of();
        }
        return Collection.class.isAssignableFrom(type) ? List.of() : null;
    }

    private static List<String> allowed(Method method) {
        return List.of(method.getAnnotation(Allowed.class).value());
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
