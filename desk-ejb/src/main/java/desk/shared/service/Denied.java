package desk.shared.service;

/** The caller lacks the permission the use case declares. */
public class Denied extends BusinessException {

    private final String permission;

    public Denied(String permission) {
        super("shared.denied", null);
        this.permission = permission;
    }

    public String permission() {
        return permission;
    }
}
