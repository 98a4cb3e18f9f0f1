package desk.security.domain;

import desk.shared.domain.AggregateRoot;
import desk.shared.domain.NullableUuidConverter;
import desk.shared.domain.RuleViolation;
import desk.shared.domain.Uuid7;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody, or a device, that may sign in. Made by an administrator with a one-time password, active until disabled. Every
 * session carries the {@link #sessionEpoch} it began with: raising it ends them all. How signing in goes is kept in
 * {@link SignInRecord}.
 */
@Entity
@Table(name = "account")
public class Account extends AggregateRoot {

    private static final String USERNAME = "[a-z0-9][a-z0-9._-]{1,39}";

    private String username;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "latin_name")
    private String latinName;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "pin_hash")
    private String pinHash;

    @Enumerated(EnumType.STRING)
    private AccountState state;

    @Column(name = "must_change_password")
    private boolean mustChangePassword;

    @Column(name = "session_epoch")
    private int sessionEpoch;

    private String language;
    private String theme;

    @Column(name = "desk_id")
    @Convert(converter = NullableUuidConverter.class)
    private UUID deskId;

    @Column(name = "person_id")
    @Convert(converter = NullableUuidConverter.class)
    private UUID personId;

    private boolean sample;

    @Column(name = "created_at")
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    /** For JPA only. */
    protected Account() {}

    /** A new account; it cannot sign in until a password is given. */
    public Account(String username, String displayName, Set<Role> roles, UUID deskId, Instant now) {
        super(Uuid7.next());
        if (username == null || !username.matches(USERNAME)) {
            throw new RuleViolation("security.account.username", "username");
        }
        this.username = username;
        this.state = AccountState.ACTIVE;
        this.deskId = deskId;
        this.createdAt = now;
        rename(displayName, null);
        giveRoles(roles);
    }

    // --- Secrets ---

    /** The owner chose a password; whoever knew the old one is signed out. */
    public void changePassword(String hash) {
        passwordHash = Objects.requireNonNull(hash);
        mustChangePassword = false;
        signOutEverywhere();
    }

    /** An administrator gave a one-time password: the owner must choose another at the next sign-in. */
    public void resetPassword(String hash) {
        changePassword(hash);
        pinHash = null;
        mustChangePassword = !isDevice();
    }

    /** A PIN to take over a shared desk; not for administrators, nor for devices. */
    public void setPin(String hash) {
        if (!mayHavePin()) {
            throw new RuleViolation("security.pin.not-for-role", "pin");
        }
        pinHash = Objects.requireNonNull(hash);
    }

    public void removePin() {
        pinHash = null;
    }

    public boolean mayHavePin() {
        return (roles.contains(Role.AGENT) || roles.contains(Role.SUPERVISOR)) && !roles.contains(Role.ADMIN);
    }

    /** A screen or machine: nobody is there to choose a password of its own. */
    public boolean isDevice() {
        return roles.stream().allMatch(Role::isDevice);
    }

    /** Ends every session of the account, on every node. */
    public void signOutEverywhere() {
        sessionEpoch++;
    }

    // --- Life and rights ---

    /** Nobody signs in with it any more, only REST tokens act for it; a new password makes it a person's again. */
    public void serveProgramsOnly() {
        passwordHash = null;
        pinHash = null;
        mustChangePassword = false;
        signOutEverywhere();
    }

    public void disable() {
        state = AccountState.DISABLED;
        pinHash = null;
        signOutEverywhere();
    }

    public void enable() {
        state = AccountState.ACTIVE;
    }

    public void giveRoles(Set<Role> wanted) {
        if (wanted.isEmpty()) {
            throw new RuleViolation("security.account.no-role", "roles");
        }
        roles.retainAll(wanted);
        roles.addAll(wanted);
        if (!mayHavePin()) {
            pinHash = null;
        }
    }

    public void rename(String newDisplayName, String newLatinName) {
        if (newDisplayName == null || newDisplayName.isBlank() || newDisplayName.length() > 100) {
            throw new RuleViolation("security.account.display-name", "displayName");
        }
        displayName = newDisplayName.strip();
        latinName = newLatinName == null || newLatinName.isBlank() ? null : newLatinName.strip();
    }

    /** Says which desk the account signs in at, and which person of the directory it is; either may be null. */
    public void place(UUID desk, UUID person) {
        deskId = desk;
        personId = person;
    }

    /** Chooses language and theme; until somebody does, the browser's are shown. */
    public void prefer(String newLanguage, String newTheme) {
        if (!Set.of("zh-CN", "en").contains(newLanguage)) {
            throw new RuleViolation("security.account.language", "language");
        }
        if (!Set.of("auto", "light", "dark").contains(newTheme)) {
            throw new RuleViolation("security.account.theme", "theme");
        }
        language = newLanguage;
        theme = newTheme;
    }

    /** Marks an account of the sample data; such accounts exist in demonstration databases only. */
    public void markAsSample() {
        sample = true;
    }

    // --- Questions ---

    public boolean isActive() {
        return state == AccountState.ACTIVE;
    }

    /** A SUPERVISOR may unlock only those who are agents and nothing else. */
    public boolean isOnlyAgent() {
        return roles.equals(EnumSet.of(Role.AGENT));
    }

    /** Whether it only serves programs: nobody can sign in with it. */
    public boolean servesProgramsOnly() {
        return passwordHash == null;
    }

    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    public boolean isSample() {
        return sample;
    }

    public String username() {
        return username;
    }

    public String displayName() {
        return displayName;
    }

    public String latinName() {
        return latinName;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public String pinHash() {
        return pinHash;
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    public int sessionEpoch() {
        return sessionEpoch;
    }

    public UUID deskId() {
        return deskId;
    }

    public UUID personId() {
        return personId;
    }

    public String language() {
        return language;
    }

    public String theme() {
        return theme;
    }
}
