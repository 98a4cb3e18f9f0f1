package desk.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/** One JSON binding for the whole program; it is safe to share. */
@ApplicationScoped
public class JsonBinding {

    @Produces
    @ApplicationScoped
    Jsonb json() {
        return JsonbBuilder.create();
    }
}
