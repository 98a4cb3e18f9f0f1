package desk.security.web;

import desk.security.domain.SecurityPermissions;
import desk.security.service.OwnAccount;
import desk.shared.service.CurrentCaller;
import desk.shared.web.LookChosen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Keeps the language and theme a person chose with the account, for every desk and the next sign-in. */
@ApplicationScoped
public class LookKeeper {

    @Inject
    OwnAccount own;

    @Inject
    CurrentCaller caller;

    void keep(@Observes LookChosen chosen) {
        if (caller.get().may(SecurityPermissions.OWN_ACCOUNT)) {
            own.prefer(chosen.look().language(), chosen.look().theme());
        }
    }
}
