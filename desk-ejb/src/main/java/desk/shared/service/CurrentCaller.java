package desk.shared.service;

import jakarta.enterprise.context.RequestScoped;

/** Who is asking in this request. The sign-in filter, the token filter and the job runner say so; services only read it. */
@RequestScoped
public class CurrentCaller {

    private Caller caller = Caller.NOBODY;

    public Caller get() {
        return caller;
    }

    public void become(Caller someone) {
        caller = someone;
    }
}
