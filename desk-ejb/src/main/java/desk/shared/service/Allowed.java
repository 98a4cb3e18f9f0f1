package desk.shared.service;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The permission a use case needs; with several, one of them is enough (the method then narrows by ownership). */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

    /** Permission names; which roles hold them is data ({@code role_permission}). */
    String[] value();
}
