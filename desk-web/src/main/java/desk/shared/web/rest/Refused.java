package desk.shared.web.rest;

import desk.shared.web.Problem;

/** The request itself is not right; carries the whole answer. */
public class Refused extends RuntimeException {

    private final transient Problem problem;

    public Refused(Problem problem) {
        super(problem.key());
        this.problem = problem;
    }

    public Refused(int status, String key, Object... arguments) {
        this(Problem.of(status, key, arguments));
    }

    public Problem problem() {
        return problem;
    }
}
