package desk.shared.service;

import desk.shared.domain.RuleViolation;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Method;

/** The guard on every use case; see {@link UseCase}. */
@UseCase
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class UseCaseInterceptor {

    @Inject
    CurrentCaller caller;

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Resource
    TransactionSynchronizationRegistry transaction;

    @AroundInvoke
    Object guard(InvocationContext call) throws Exception {
        checkPermission(call.getMethod());
        try {
            Object result = call.proceed();
            if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE) {
                entities.flush();
            }
            return result;
        } catch (RuleViolation refused) {
            throw new BusinessException(refused);
        } catch (PersistenceException refused) {
            throw DatabaseRefusal.translate(refused);
        }
    }

    private void checkPermission(Method method) {
        if (method.isAnnotationPresent(OpenToAll.class)) {
            return;
        }
        Allowed allowed = method.getAnnotation(Allowed.class);
        if (allowed == null) {
            throw new Denied(method.getName());
        }
        for (String permission : allowed.value()) {
            if (caller.get().may(permission)) {
                return;
            }
        }
        throw new Denied(allowed.value()[0]);
    }
}
