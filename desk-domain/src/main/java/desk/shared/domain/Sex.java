package desk.shared.domain;

/** How a person is addressed; message key {@code sex.<name>}. */
public enum Sex {
    MALE,
    FEMALE,
    UNKNOWN
}
