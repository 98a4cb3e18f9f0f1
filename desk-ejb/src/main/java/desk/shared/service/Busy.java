package desk.shared.service;

/** Two transactions stood in each other's way and the database ended one: nothing was stored, trying again is right. */
public class Busy extends BusinessException {

    public Busy() {
        super("shared.busy", null);
    }
}
