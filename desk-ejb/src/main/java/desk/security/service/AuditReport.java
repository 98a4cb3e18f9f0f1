package desk.security.service;

/**
 * What a verification of the audit found.
 *
 * @param blocks blocks that hold
 * @param records records in them
 * @param waiting records written since, to be sealed within the minute
 * @param head the last block's seal in hexadecimal, to note down elsewhere: it proves later that nothing was cut off
 * @param flaw the first break, or null when all is whole
 */
public record AuditReport(long blocks, long records, long waiting, String head, Flaw flaw) {

    /** What broke first; message keys {@code audit.flaw.<name>} tell it to people. */
    public enum Kind {
        RECORD_ALTERED,
        RECORD_MISSING,
        RECORD_UNSEALED,
        MEMBERS_ALTERED,
        BLOCK_ALTERED,
        BLOCK_MISSING,
        LINK_BROKEN,
        /** The chain ends before, or differs at, the block noted beside the key file. */
        TAIL_CUT
    }

    /**
     * The first break.
     *
     * @param block the block it is in, or 0 where it is in none
     * @param seq the record's number, or 0 where the block as a whole is meant
     */
    public record Flaw(Kind kind, long block, long seq) {}

    public boolean isWhole() {
        return flaw == null;
    }
}
