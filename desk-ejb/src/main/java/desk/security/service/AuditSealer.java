package desk.security.service;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * Seals one block of audit records on a given connection. It takes only records of transactions older than the oldest one
 * still running, so that nothing commits behind a sealed block; writers never wait for it.
 */
final class AuditSealer {

    /** The most records a block holds. */
    static final int BLOCK = 1000;

    private static final long LOCK = 0x6465736b_0002L;

    /**
     * The last block, and where it ended: a full one at its last record, any other at its horizon. A database restored from a
     * dump counts transactions anew, so that blocks and records with higher numbers lie ahead: then where the last one ended
     * tells nothing, until the numbers have passed them.
     */
    private static final String LAST = """
            select coalesce(b.block_no, 0), now_at.xmin::text, b.mac, coalesce(b.horizon, '0')::text,
                   case when b.record_count = %d
                       then (select m.seq from audit_member m where m.block_no = b.block_no order by m.position desc limit 1)
                       else 0 end,
                   exists (select from audit_block o where o.horizon > least(b.horizon, now_at.xmin))
            from (select pg_snapshot_xmin(pg_current_snapshot()) as xmin) now_at
            left join (select * from audit_block order by block_no desc limit 1) b on true""".formatted(BLOCK);

    private static final String READ = "select r.xid::text, " + AuditChain.COLUMNS + "\n" + """
             from audit_record r
             where (r.xid, r.seq) > (?::text::xid8, ?) and r.xid < ?::text::xid8""";
    private static final String ORDER = " order by r.xid, r.seq limit " + BLOCK;
    /** Behind where the last block ended nothing is sealed: asking all the same would read the whole rest for every block. */
    private static final String NEXT = READ + ORDER;

    private static final String LEFT_OUT =
            READ + " and not exists (select from audit_member m where m.seq = r.seq)" + ORDER;

    /** @param restored whether the numbers of transactions began anew behind blocks already sealed */
    private record Chain(long blocks, String horizon, byte[] mac, String sealedXid, long sealedSeq, boolean restored) {}

    private record Member(String xid, Timestamp at, long seq, byte[] hash) {}

    private final Connection connection;
    private final SecretKey key;
    private final Clock clock;

    AuditSealer(Connection connection, SecretKey key, Clock clock) {
        this.connection = connection;
        this.key = key;
        this.clock = clock;
    }

    /** Seals up to {@link #BLOCK} records in the running transaction; returns how many. */
    int sealNext() throws SQLException {
        try (Statement lock = connection.createStatement()) {
            lock.execute("select pg_advisory_xact_lock(" + LOCK + ")");
        }
        Chain chain = chain();
        List<Member> members = unsealed(chain);
        if (!members.isEmpty()) {
            write(chain, members);
        }
        return members.size();
    }

    /** The seal of a block; empty when there is none of that number. */
    Optional<AuditWitness.Head> head(String which) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select block_no, mac from audit_block " + which)) {
            return row.next() ? Optional.of(new AuditWitness.Head(row.getLong(1), row.getBytes(2))) : Optional.empty();
        }
    }

    private Chain chain() throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(LAST)) {
            row.next();
            byte[] mac = row.getBytes(3);
            return new Chain(
                    row.getLong(1),
                    row.getString(2),
                    mac == null ? AuditChain.GENESIS : mac,
                    row.getString(4),
                    row.getLong(5),
                    row.getBoolean(6));
        }
    }

    private List<Member> unsealed(Chain chain) throws SQLException {
        List<Member> members = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(chain.restored() ? LEFT_OUT : NEXT)) {
            select.setString(1, chain.restored() ? "0" : chain.sealedXid());
            select.setLong(2, chain.restored() ? 0 : chain.sealedSeq());
            select.setString(3, chain.horizon());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    members.add(new Member(
                            row.getString(1), row.getTimestamp(3), row.getLong(2), AuditChain.recordHash(row, 2)));
                }
            }
        }
        return members;
    }

    private void write(Chain chain, List<Member> members) throws SQLException {
        AuditBlock block = new AuditBlock(
                chain.blocks() + 1,
                members.size(),
                members.stream().mapToLong(Member::seq).min().orElseThrow(),
                members.stream().mapToLong(Member::seq).max().orElseThrow(),
                AuditChain.contentHash(members.stream().map(Member::hash).toList()),
                chain.mac());
        String horizon = members.size() < BLOCK
                ? chain.horizon()
                : members.get(BLOCK - 1).xid();
        insert(block, horizon);
        insert(block.number(), members);
    }

    private void insert(AuditBlock block, String horizon) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into audit_block (block_no, record_count, first_seq, last_seq, horizon, previous_mac, content_hash, mac, sealed_at)
                values (?, ?, ?, ?, ?::text::xid8, ?, ?, ?, ?)""")) {
            insert.setLong(1, block.number());
            insert.setInt(2, block.count());
            insert.setLong(3, block.firstSeq());
            insert.setLong(4, block.lastSeq());
            insert.setString(5, horizon);
            insert.setBytes(6, block.previousMac());
            insert.setBytes(7, block.contentHash());
            insert.setBytes(8, AuditChain.seal(key, block));
            insert.setTimestamp(9, Timestamp.from(clock.instant()));
            insert.executeUpdate();
        }
    }

    private void insert(long number, List<Member> members) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into audit_member (block_no, position, at, seq, record_hash) values (?, ?, ?, ?, ?)")) {
            for (int i = 0; i < members.size(); i++) {
                insert.setLong(1, number);
                insert.setInt(2, i + 1);
                insert.setTimestamp(3, members.get(i).at());
                insert.setLong(4, members.get(i).seq());
                insert.setBytes(5, members.get(i).hash());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
