package desk.visitor.domain;

/** As documents state it; UNKNOWN where they do not, or nobody asked. */
public enum Sex {
    MALE,
    FEMALE,
    UNKNOWN
}
