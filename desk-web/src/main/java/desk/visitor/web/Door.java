package desk.visitor.web;

import desk.shared.service.BusinessException;
import desk.shared.service.CurrentCaller;
import desk.shared.service.Idempotency.Answer;
import desk.shared.service.Once;
import desk.shared.service.Retry;
import desk.visitor.service.ForgottenVisit;
import desk.visitor.service.Reception;
import desk.visitor.service.VisitForm;
import desk.visitor.service.VisitResult;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Sends the visit form's commands so that a form sent twice (a double Enter, a lost answer) is done once. */
@RequestScoped
public class Door {

    private static final int DONE = 200;

    @Inject
    Reception reception;

    @Inject
    Once once;

    @Inject
    CurrentCaller caller;

    /** Lets the form's visitor in: an expected visit, or a walk-in. Null when this very form was sent before. */
    VisitResult letIn(DoorInput input, VisitForm form, ForgottenVisit forgotten) {
        return sent(
                input,
                () -> input.isStored()
                        ? reception.checkIn(input.storedId(), input.getVersion(), form, input.getBadge(), forgotten)
                        : reception.walkIn(form, input.getBadge(), forgotten));
    }

    /** Enters the form as an expected visit, or changes the stored one. */
    VisitResult keep(DoorInput input, VisitForm form) {
        return sent(
                input,
                () -> input.isStored()
                        ? reception.change(input.storedId(), input.getVersion(), form)
                        : reception.expect(form));
    }

    private VisitResult sent(DoorInput input, java.util.function.Supplier<VisitResult> command) {
        AtomicReference<VisitResult> result = new AtomicReference<>();
        Retry.whenBusy(() -> once.run("page:" + caller.get().accountId(), key(input), digest(input), () -> {
            result.set(command.get());
            return new Answer(DONE, null, result.get().id().toString().getBytes(StandardCharsets.US_ASCII));
        }));
        return result.get();
    }

    private static String key(DoorInput input) {
        try {
            return UUID.fromString(input.getCommandId()).toString();
        } catch (IllegalArgumentException tampered) {
            throw new BusinessException("shared.form-stale", null);
        }
    }

    /** The id of the form alone decides: what a person corrects after a refusal was never stored under it. */
    private static byte[] digest(DoorInput input) {
        return input.getCommandId().getBytes(StandardCharsets.US_ASCII);
    }
}
