package desk.shared.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import java.util.function.Supplier;

/**
 * What a page shows and nothing depends on: read once, and only when the answer is drawn. While a request is being decoded its
 * filter has not arrived and its command has not been done; a list read then would be another list.
 *
 * @param <T> what is shown; use it for lists and figures, not for what decides whether a button is there
 */
public final class Drawn<T> {

    private final T before;
    private final Supplier<T> read;
    private T shown;

    /**
     * @param before what stands in its place until the page is drawn: an empty list
     * @param read reads it
     */
    public Drawn(T before, Supplier<T> read) {
        this.before = before;
        this.read = read;
    }

    public T get() {
        if (FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            return before;
        }
        if (shown == null) {
            shown = read.get();
        }
        return shown;
    }
}
