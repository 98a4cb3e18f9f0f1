package desk.report.service;

import desk.report.api.RegisterSource;
import desk.shared.service.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** The registers of all features, by name. */
@ApplicationScoped
public class RegisterSources {

    @Inject
    @Any
    Instance<RegisterSource<?>> all;

    /** @throws NotFound when no feature offers a register of this name */
    public RegisterSource<?> named(String name) {
        for (RegisterSource<?> source : all) {
            if (source.name().equals(name)) {
                return source;
            }
        }
        throw new NotFound();
    }
}
