package desk.security.domain;

import desk.shared.domain.AggregateRoot;
import desk.shared.domain.RuleViolation;
import desk.shared.domain.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A program's way in: acts for one account, within its scopes, until it expires or is revoked. Only the hash is kept; the
 * token itself is shown once, when it is issued.
 */
@Entity
@Table(name = "api_token")
public class ApiToken extends AggregateRoot {

    /** No token lives longer; it is renewed by issuing another. */
    public static final Duration LONGEST = Duration.ofDays(366);

    @Column(name = "account_id")
    private UUID accountId;

    private String name;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Convert(converter = TextArrayConverter.class)
    private Set<String> scopes;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    /** For JPA only. */
    protected ApiToken() {}

    /**
     * @param scopes permission names the token may use of those its account has
     * @param lifetime how long it is good, at most {@link #LONGEST}
     */
    public ApiToken(UUID accountId, String name, byte[] tokenHash, Set<String> scopes, Duration lifetime, Instant now) {
        super(Uuid7.next());
        if (name == null || name.isBlank() || name.length() > 80) {
            throw new RuleViolation("security.token.name", "name");
        }
        if (scopes.isEmpty()) {
            throw new RuleViolation("security.token.no-scope", "scopes");
        }
        if (lifetime.isNegative() || lifetime.isZero() || lifetime.compareTo(LONGEST) > 0) {
            throw new RuleViolation("security.token.lifetime", "days", LONGEST.toDays());
        }
        this.accountId = accountId;
        this.name = name.strip();
        this.tokenHash = tokenHash.clone();
        this.scopes = Set.copyOf(scopes);
        this.createdAt = now;
        this.expiresAt = now.plus(lifetime);
    }

    /** Ends the token now; a second time changes nothing. */
    public void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    public boolean isGood(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    public UUID accountId() {
        return accountId;
    }

    public String name() {
        return name;
    }

    public Set<String> scopes() {
        return Set.copyOf(scopes);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
