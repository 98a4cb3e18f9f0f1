package desk.shared.web.rest;

import desk.shared.domain.RuleViolation;
import desk.shared.service.BusinessException;
import desk.shared.service.Clash;
import desk.shared.service.CurrentCaller;
import desk.shared.service.Idempotency.Answer;
import desk.shared.service.Once;
import desk.shared.service.Retry;
import desk.shared.service.Story;
import desk.shared.web.Problem;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs what a command asks for: at most once for its {@code Idempotency-Key}, again when the database broke a deadlock, and
 * when a colleague was faster the answer says who and when: 412 to a caller that sent {@code If-Match}, else 409.
 */
@ApplicationScoped
public class Commands {

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    @Inject
    Once once;

    @Inject
    CurrentCaller caller;

    @Inject
    Story story;

    @Inject
    ServletContext application;

    /** A command that makes a new record. */
    public Response create(Command command, Supplier<Reply> work) {
        return response(command, answer(command, work));
    }

    /** A command to a record there is. */
    public Response change(Command command, UUID subject, Supplier<Reply> work) {
        try {
            return response(command, answer(command, work));
        } catch (BusinessException refused) {
            throw lostRace(refused) ? new Refused(told(command, subject, refused)) : refused;
        } catch (EJBException wrapped) {
            throw wrapped.getCause() instanceof Clash clash ? new Refused(told(command, subject, clash)) : wrapped;
        }
    }

    private Answer answer(Command command, Supplier<Reply> work) {
        if (command.idempotencyKey() == null) {
            return Retry.whenBusy(() -> work.get().answer());
        }
        String owner = String.valueOf(caller.get().accountId());
        byte[] digest = command.digest();
        return Retry.whenBusy(() -> once.run(
                owner, command.idempotencyKey(), digest, () -> work.get().answer()));
    }

    /** The record is no longer as the caller thought; not so when something else stands in the way. */
    private static boolean lostRace(BusinessException refused) {
        return refused instanceof Clash || (refused.field() == null && refused.getCause() instanceof RuleViolation);
    }

    private Problem told(Command command, UUID subject, BusinessException refused) {
        Optional<Story.Step> latest = story.latest(subject);
        Problem problem = refused instanceof Clash
                ? clash(command.isConditional() ? 412 : 409, latest)
                : Problem.of(409, refused.key(), refused.arguments().toArray());
        return latest.map(step -> problem.with("changedBy", step.actorName())
                        .with("changedAt", step.at().toString()))
                .orElse(problem);
    }

    private static Problem clash(int status, Optional<Story.Step> latest) {
        return latest.map(step -> Problem.of(status, "api.changed-by", step.actorName(), step.at()))
                .orElseGet(() -> Problem.of(status, "api.changed-since"));
    }

    private Response response(Command command, Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.ETAG, answer.etag())
                .entity(answer.body());
        if (answer.status() == Response.Status.CREATED.getStatusCode()) {
            response.header(HttpHeaders.LOCATION, address(command, answer.body()));
        }
        return response.build();
    }

    private String address(Command command, byte[] body) {
        Matcher id = ID.matcher(new String(body, java.nio.charset.StandardCharsets.UTF_8));
        if (!id.find()) {
            throw new IllegalStateException("What was created has no id");
        }
        return application.getContextPath() + "/" + RestApplication.PATH + "/" + command.path() + "/" + id.group(1);
    }
}
