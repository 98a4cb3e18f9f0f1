package desk.shared.service;

/** There is no such record, or the caller may not know that there is. */
public class NotFound extends BusinessException {

    public NotFound() {
        super("shared.not-found", null);
    }
}
