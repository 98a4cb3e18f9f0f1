package desk.security.service;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * The arithmetic of the sealed audit: a record's hash over all its values (the personal part as ciphertext, so that erasing a
 * person changes nothing), a block's hash over its records' hashes, and its seal: an HMAC over the seal before it and the
 * block's own figures. Without the key file nobody can make a seal that fits.
 */
final class AuditChain {

    /** The columns a record's hash is made of, in this order. */
    static final String COLUMNS =
            "r.seq, r.at, r.actor_id, r.actor_name, r.origin, r.action, r.subject_kind, r.subject_id,"
                    + " r.details::text, r.person_id, r.personal\n";

    /** What stands before the first block. */
    static final byte[] GENESIS = new byte[32];

    private AuditChain() {}

    /** The hash of the record whose {@link #COLUMNS} begin at column {@code from}. */
    static byte[] recordHash(ResultSet row, int from) throws SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        DataOutputStream canonical = new DataOutputStream(bytes);
        try {
            canonical.writeLong(row.getLong(from));
            canonical.writeLong(micros(row.getTimestamp(from + 1).toInstant()));
            for (int column = from + 2; column < from + 10; column++) {
                write(canonical, text(row.getObject(column)));
            }
            write(canonical, row.getBytes(from + 10));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return sha256(bytes.toByteArray());
    }

    static byte[] contentHash(List<byte[]> recordHashes) {
        ByteBuffer all = ByteBuffer.allocate(recordHashes.size() * 32);
        recordHashes.forEach(all::put);
        return sha256(all.array());
    }

    static byte[] seal(SecretKey key, AuditBlock block) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(block.previousMac());
            mac.update(ByteBuffer.allocate(28)
                    .putLong(block.number())
                    .putLong(block.firstSeq())
                    .putLong(block.lastSeq())
                    .putInt(block.count())
                    .array());
            return mac.doFinal(block.contentHash());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    private static byte[] text(Object value) {
        if (value == null) {
            return null;
        }
        return (value instanceof UUID id ? id.toString() : (String) value).getBytes(StandardCharsets.UTF_8);
    }

    /** Length first, so that values cannot run into each other; -1 for none. */
    private static void write(DataOutputStream out, byte[] value) throws IOException {
        out.writeInt(value == null ? -1 : value.length);
        if (value != null) {
            out.write(value);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
