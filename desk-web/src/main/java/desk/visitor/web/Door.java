package desk.visitor.web;

import desk.shared.service.BusinessException;
import desk.shared.service.CurrentCaller;
import desk.shared.service.Idempotency.Answer;
import desk.shared.service.Once;
import desk.visitor.service.ForgottenVisit;
import desk.visitor.service.Reception;
import desk.visitor.service.VisitForm;
import desk.visitor.service.VisitResult;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

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
                "in " + forgotten,
                () -> input.isStored()
                        ? reception.checkIn(input.storedId(), input.getVersion(), form, input.getBadge(), forgotten)
                        : reception.walkIn(form, input.getBadge(), forgotten));
    }

    /** Enters the form as an expected visit, or changes the stored one. */
    VisitResult keep(DoorInput input, VisitForm form) {
        return sent(
                input,
                "keep",
                () -> input.isStored()
                        ? reception.change(input.storedId(), input.getVersion(), form)
                        : reception.expect(form));
    }

    private VisitResult sent(DoorInput input, String what, Supplier<VisitResult> command) {
        AtomicReference<VisitResult> result = new AtomicReference<>();
        try {
            once.run("page:" + caller.get().accountId(), key(input), digest(what, input), () -> {
                result.set(command.get());
                return new Answer(DONE, null, result.get().id().toString().getBytes(StandardCharsets.US_ASCII));
            });
        } catch (BusinessException refused) {
            if (!refused.key().equals("idempotency.other-content")) {
                throw refused;
            }
            input.renew();
            throw new BusinessException("visitor.sent-otherwise", null);
        }
        return result.get();
    }

    private static String key(DoorInput input) {
        try {
            return UUID.fromString(input.getCommandId()).toString();
        } catch (IllegalArgumentException tampered) {
            throw new BusinessException("shared.form-stale", null);
        }
    }

    /** What a person corrects after a refusal was never stored under the form's id; anything else under it is another command. */
    private static byte[] digest(String what, DoorInput input) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((what + "\n" + input.content()).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
