package desk.security.web;

import desk.shared.service.BusinessException;

/** A password typed twice. */
public class NewPassword {

    private String typed;
    private String repeated;

    /** The password, when both are the same. */
    String agreed() {
        if (typed == null || !typed.equals(repeated)) {
            throw new BusinessException("security.password.repeat", "repeated");
        }
        return typed;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
