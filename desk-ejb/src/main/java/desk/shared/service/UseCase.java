package desk.shared.service;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands on every service class: each public method is one use case in one transaction. The interceptor refuses callers
 * without the permission on the method ({@link Allowed}), refuses methods that declare none, writes pending changes, and
 * turns what the database refuses into a {@link BusinessException} people can read.
 */
@Inherited
@InterceptorBinding
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface UseCase {}
