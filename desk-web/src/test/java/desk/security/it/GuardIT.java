package desk.security.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.it.As;
import desk.it.InContainer;
import desk.shared.service.Allowed;
import desk.shared.service.Denied;
import desk.shared.service.OpenToAll;
import desk.shared.service.UseCase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Calls every method of every service as every role: who lacks the permission is refused before anything happens. */
@InContainer
class GuardIT {

    private static final List<String> ROLES =
            List.of("AGENT", "SUPERVISOR", "MANAGER", "ADMIN", "HOST", "KIOSK", "DISPLAY");

    @Inject
    BeanManager beans;

    @Inject
    As as;

    private record UseCaseMethod(Object service, Class<?> type, Method method) {

        @Override
        public String toString() {
            return type.getSimpleName() + "." + method.getName();
        }
    }

    private List<UseCaseMethod> useCases() {
        List<UseCaseMethod> found = new ArrayList<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Class<?> type = bean.getBeanClass();
            if (type.isAnnotationPresent(UseCase.class)) {
                Object service = beans.getReference(bean, type, beans.createCreationalContext(bean));
                for (Method method : type.getDeclaredMethods()) {
                    if (Modifier.isPublic(method.getModifiers())
                            && !Modifier.isStatic(method.getModifiers())
                            && !method.isSynthetic()) {
                        found.add(new UseCaseMethod(service, type, method));
                    }
                }
            }
        }
        return found;
    }

    @Test
    void every_use_case_says_who_may_or_why_everybody_may() {
        List<String> silent = useCases().stream()
                .filter(useCase -> !useCase.method().isAnnotationPresent(Allowed.class)
                        && !useCase.method().isAnnotationPresent(OpenToAll.class))
                .map(UseCaseMethod::toString)
                .toList();
        assertEquals(List.of(), silent);
    }

    @Test
    void every_use_case_refuses_every_role_that_lacks_its_permission() {
        List<String> wrong = new ArrayList<>();
        int refused = 0;
        for (UseCaseMethod useCase : useCases()) {
            if (useCase.method().isAnnotationPresent(OpenToAll.class)) {
                continue;
            }
            Set<String> enough =
                    Set.of(useCase.method().getAnnotation(Allowed.class).value());
            for (String role : ROLES) {
                as.role(role, null);
                if (as.permissionsOf(role).stream().anyMatch(enough::contains)) {
                    continue;
                }
                refused++;
                if (!isDenied(useCase)) {
                    wrong.add(role + " " + useCase);
                }
            }
            as.nobody();
            refused++;
            if (!isDenied(useCase)) {
                wrong.add("nobody " + useCase);
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(refused > 100, "only " + refused + " refusals were tried");
    }

    private static boolean isDenied(UseCaseMethod useCase) {
        try {
            useCase.method().invoke(useCase.service(), nothing(useCase.method()));
            return false;
        } catch (InvocationTargetException thrown) {
            return thrown.getCause() instanceof Denied;
        } catch (ReflectiveOperationException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private static Object[] nothing(Method method) {
        Class<?>[] types = method.getParameterTypes();
        Object[] values = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            values[i] = Array.get(Array.newInstance(types[i], 1), 0);
        }
        return values;
    }
}
