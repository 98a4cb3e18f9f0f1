package desk.security.service;

import desk.security.service.AuditReport.Flaw;
import desk.security.service.AuditReport.Kind;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.sql.DataSource;

/**
 * Walks the sealed audit from its first block and names the first break. Needs only the database and the key, so that a
 * command can do it while the program is down. Reads in one snapshot and block by block: memory does not grow.
 */
public final class AuditVerification {

    private static final String BLOCKS = """
            select block_no, record_count, first_seq, last_seq, content_hash, previous_mac, mac from audit_block order by block_no""";

    private static final String MEMBERS = "select m.position, m.seq, m.record_hash, " + AuditChain.COLUMNS + """
             from audit_member m left join audit_record r on r.at = m.at and r.seq = m.seq
             where m.block_no = ? order by m.position""";

    /** A record older than the last seal's horizon that no block holds was slipped in, or its block was taken away. */
    private static final String STRAY = """
            select r.seq from audit_record r
            where r.xid < coalesce((select horizon from audit_block order by block_no desc limit 1), '0'::xid8)
              and not exists (select from audit_member m where m.seq = r.seq)
            order by r.seq limit 1""";

    private static final String WAITING =
            "select count(*) from audit_record r where not exists (select from audit_member m where m.seq = r.seq)";

    private record Sealed(AuditBlock block, byte[] mac) {}

    private final Connection connection;
    private final SecretKey key;
    private final Optional<AuditWitness.Head> noted;
    private long blocks;
    private long records;
    private byte[] head = AuditChain.GENESIS;

    private AuditVerification(Connection connection, SecretKey key, Optional<AuditWitness.Head> noted) {
        this.connection = connection;
        this.key = key;
        this.noted = noted;
    }

    /**
     * Verifies the whole audit.
     *
     * @param key the chain's key: {@code Keyring.chainKey}
     */
    public static AuditReport of(DataSource database, SecretKey key) {
        return of(database, key, Optional.empty());
    }

    /** The same, and the chain must hold the block noted outside the database. */
    public static AuditReport of(DataSource database, SecretKey key, AuditWitness witness) {
        return of(database, key, witness.head());
    }

    private static AuditReport of(DataSource database, SecretKey key, Optional<AuditWitness.Head> noted) {
        try (Connection connection = database.getConnection()) {
            boolean automatic = connection.getAutoCommit();
            int isolation = connection.getTransactionIsolation();
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return new AuditVerification(connection, key, noted).verify();
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(isolation);
                connection.setAutoCommit(automatic);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The audit cannot be read", failed);
        }
    }

    private AuditReport verify() throws SQLException {
        Flaw flaw = firstFlaw();
        return new AuditReport(blocks, records, number(WAITING), HexFormat.of().formatHex(head), flaw);
    }

    private Flaw firstFlaw() throws SQLException {
        try (Statement select = connection.createStatement()) {
            select.setFetchSize(500);
            try (ResultSet row = select.executeQuery(BLOCKS)) {
                while (row.next()) {
                    Flaw flaw = flawOf(sealed(row));
                    if (flaw != null) {
                        return flaw;
                    }
                }
            }
        }
        if (noted.isPresent() && noted.get().block() > blocks) {
            return new Flaw(Kind.TAIL_CUT, blocks + 1, 0);
        }
        long stray = number(STRAY);
        return stray == 0 ? null : new Flaw(Kind.RECORD_UNSEALED, 0, stray);
    }

    private Flaw flawOf(Sealed sealed) throws SQLException {
        AuditBlock block = sealed.block();
        if (block.number() != blocks + 1) {
            return new Flaw(Kind.BLOCK_MISSING, blocks + 1, 0);
        }
        if (!MessageDigest.isEqual(block.previousMac(), head)) {
            return new Flaw(Kind.LINK_BROKEN, block.number(), 0);
        }
        if (!MessageDigest.isEqual(AuditChain.seal(key, block), sealed.mac())) {
            return new Flaw(Kind.BLOCK_ALTERED, block.number(), 0);
        }
        if (noted.isPresent()
                && noted.get().block() == block.number()
                && !MessageDigest.isEqual(noted.get().mac(), sealed.mac())) {
            return new Flaw(Kind.TAIL_CUT, block.number(), 0);
        }
        Flaw flaw = flawInMembers(block);
        if (flaw == null) {
            blocks++;
            records += block.count();
            head = sealed.mac();
        }
        return flaw;
    }

    private Flaw flawInMembers(AuditBlock block) throws SQLException {
        List<byte[]> hashes = new ArrayList<>();
        Flaw inRecord = null;
        try (PreparedStatement select = connection.prepareStatement(MEMBERS)) {
            select.setLong(1, block.number());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    hashes.add(row.getBytes(3));
                    if (inRecord == null) {
                        inRecord = flawOfRecord(row, block.number());
                    }
                }
            }
        }
        boolean listed = hashes.size() == block.count()
                && MessageDigest.isEqual(AuditChain.contentHash(hashes), block.contentHash());
        return listed
                ? inRecord
                : new Flaw(Kind.MEMBERS_ALTERED, block.number(), inRecord == null ? 0 : inRecord.seq());
    }

    private static Flaw flawOfRecord(ResultSet row, long block) throws SQLException {
        long seq = row.getLong(2);
        row.getLong(4);
        if (row.wasNull()) {
            return new Flaw(Kind.RECORD_MISSING, block, seq);
        }
        boolean same = MessageDigest.isEqual(AuditChain.recordHash(row, 4), row.getBytes(3));
        return same ? null : new Flaw(Kind.RECORD_ALTERED, block, seq);
    }

    private static Sealed sealed(ResultSet row) throws SQLException {
        AuditBlock block = new AuditBlock(
                row.getLong(1), row.getInt(2), row.getLong(3), row.getLong(4), row.getBytes(5), row.getBytes(6));
        return new Sealed(block, row.getBytes(7));
    }

    private long number(String sql) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
