package desk.security.service;

/**
 * The figures a block is sealed with.
 *
 * @param number from 1, without gaps
 * @param contentHash over its records' hashes, in their order in the block
 * @param previousMac the seal of the block before
 */
record AuditBlock(long number, int count, long firstSeq, long lastSeq, byte[] contentHash, byte[] previousMac) {}
