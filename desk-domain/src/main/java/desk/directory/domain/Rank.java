package desk.directory.domain;

/** A guest's standing in the house. It decides routes (D12) and who is told first; message key {@code rank.<name>}. */
public enum Rank {
    ORDINARY,
    LEADER,
    VIP
}
