package desk.shared.web.rest;

import desk.shared.domain.RuleViolation;
import desk.shared.service.BusinessException;
import desk.shared.service.Busy;
import desk.shared.service.Clash;
import desk.shared.service.Denied;
import desk.shared.service.NotFound;
import desk.shared.web.Problem;
import desk.shared.web.Problem.FieldError;
import desk.shared.web.Trouble;
import jakarta.ejb.EJBException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Decides, for everything that can go wrong, what the API answers. A refusal that names a field is 422, one about the record
 * as a whole 409; what the database could not do just now is 503 and worth trying again.
 */
public final class Problems {

    private static final String RETRY_AFTER = "Retry-After";
    private static final String RUNNING = "idempotency.running";
    /** The constraints by which the database refuses to refer to a record that there is not. */
    private static final String UNKNOWN_REFERENCE = "_fkey";

    private static final String OTHER_CONTENT = "idempotency.other-content";

    private Problems() {}

    /** The answer to anything thrown, for the mapper and for filters. Of a defect the log gets everything, the caller a number. */
    public static Problem answer(HttpServletRequest request, Throwable failure) {
        return of(failure).orElseGet(() -> {
            String reference = Trouble.log(request, failure);
            return Problem.of(500, "api.unexpected", reference).with("reference", reference);
        });
    }

    /** The answer, or empty when nobody foresaw it: a defect, to be logged. */
    static Optional<Problem> of(Throwable thrown) {
        Throwable failure = cause(thrown);
        if (failure instanceof Refused refused) {
            return Optional.of(refused.problem());
        }
        if (failure instanceof BusinessException refused) {
            return Optional.of(of(refused));
        }
        if (failure instanceof WebApplicationException wrong) {
            return Optional.of(of(wrong));
        }
        return databaseAway(failure)
                ? Optional.of(Problem.of(503, "api.database-away").header(RETRY_AFTER, "5"))
                : Optional.empty();
    }

    private static Problem of(BusinessException refused) {
        if (refused instanceof Denied denied) {
            return Problem.of(403, "api.denied", denied.permission()).with("permission", denied.permission());
        }
        if (refused instanceof NotFound) {
            return Problem.of(404, "api.not-found");
        }
        if (refused instanceof Busy) {
            return Problem.of(503, refused.key()).header(RETRY_AFTER, "1");
        }
        if (refused instanceof Clash) {
            return Problem.of(409, "api.changed-since");
        }
        Problem problem =
                Problem.of(status(refused), refused.key(), refused.arguments().toArray());
        if (refused.key().equals(RUNNING)) {
            return problem.header(RETRY_AFTER, "1");
        }
        return refused.field() == null
                ? problem
                : problem.at(List.of(new FieldError(refused.field(), refused.key(), refused.arguments())));
    }

    private static int status(BusinessException refused) {
        boolean aboutContent = refused.field() != null
                || refused.key().equals(OTHER_CONTENT)
                || refused.key().endsWith(UNKNOWN_REFERENCE);
        return aboutContent ? 422 : 409;
    }

    /** What the JAX-RS runtime refuses before a resource is reached. */
    private static Problem of(WebApplicationException wrong) {
        int status = wrong.getResponse().getStatus();
        String allow = wrong.getResponse().getHeaderString("Allow");
        Problem problem = Problem.of(
                status,
                switch (status) {
                    case 404 -> "api.not-found";
                    case 405 -> "api.method";
                    case 406 -> "api.not-acceptable";
                    case 415 -> "api.media-type";
                    default -> "problem." + status;
                });
        return allow == null ? problem : problem.header("Allow", allow);
    }

    /** What really went wrong, below the wrappers of EJB and JAX-RS. */
    private static Throwable cause(Throwable thrown) {
        Throwable failure = thrown;
        while (isWrapper(failure) && failure.getCause() != null) {
            failure = failure.getCause();
        }
        return failure instanceof RuleViolation rule ? new BusinessException(rule) : failure;
    }

    private static boolean isWrapper(Throwable thrown) {
        return thrown instanceof EJBException
                || (thrown instanceof WebApplicationException wrong
                        && wrong.getResponse().getStatus() == 500);
    }

    /** No connection to be had, or the one at hand was cut (SQL states 08 and 57P). */
    private static boolean databaseAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isAway(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(SQLException sql) {
        String state = sql.getSQLState();
        return state == null
                ? String.valueOf(sql.getMessage()).startsWith("Error in allocating a connection")
                : state.startsWith("08") || state.startsWith("57P");
    }
}
