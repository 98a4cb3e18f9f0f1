package desk.security.domain;

/** Whether an account may be used at all; being locked after failed sign-ins is beside this. */
public enum AccountState {
    ACTIVE,
    DISABLED
}
