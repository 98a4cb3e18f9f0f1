package desk.run.sample;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The accounts of the demo. Password and token are told on every page and in the terminal, so they protect nothing: they exist
 * in sample databases only. The hashes were made once (Argon2id, as the application makes them), for that takes time.
 */
final class Accounts {

    static final String PASSWORD = "desk-demo";
    static final String TOKEN = "desk-demo-token";
    /** What the token may do. */
    static final List<String> SCOPES = List.of("VISIT_READ", "VISIT_REGISTER", "VISIT_CHECK_IN", "DIRECTORY_READ");

    private static final String PASSWORD_HASH =
            "$argon2id$v=19$m=32768,t=2,p=1$bOP1T6v4nosvR8Dd7Ds8Qw$sTiHwWy3sDtPkhCoP2JsxX5W2hT1QujAGKJJG4x8PMs";
    private static final String PIN_205713 =
            "$argon2id$v=19$m=32768,t=2,p=1$VUeMUMD8/h3LEn+VncMU3w$0tiIfgjM4rbKL0eB0ZY1V59ah3McMOCUO3aWTwQpi2Q";
    private static final String PIN_318624 =
            "$argon2id$v=19$m=32768,t=2,p=1$UJm/p8lYkqj6qW9CznhjzQ$X08YBilweZHqqJ2E3rwcAmCtEp3HF7aIKugOcZT8B0w";
    private static final String PIN_647912 =
            "$argon2id$v=19$m=32768,t=2,p=1$1EJobfyAqjCD42c5IfPEQA$FWkOtxQXtjnB7DxBgIdxYy1zVuHIjDTDdKlLnWYeb5A";

    private final Dice dice;
    private final Batch batch;
    private final UUID desk;
    private final Instant made;

    Accounts(Dice dice, Batch batch, UUID desk, Instant made) {
        this.dice = dice;
        this.batch = batch;
        this.desk = desk;
        this.made = made;
    }

    /** Makes them all; returns who keeps the register. {@code host} is who of the directory the host's account is. */
    Staff build(House.Host host) throws GeneralSecurityException {
        Clerk agent = account("agent", "AGENT", "周敏", "Zhou Min", PIN_205713, null);
        Clerk second = account("agent2", "AGENT", "何静", "He Jing", PIN_318624, null);
        Clerk third = account("agent3", "AGENT", "梁浩然", "Liang Haoran", PIN_647912, null);
        Clerk supervisor = account("supervisor", "SUPERVISOR", "孙丽华", "Sun Lihua", null, null);
        account("manager", "MANAGER", "郑国栋", "Zheng Guodong", null, null);
        account("admin", "ADMIN", "系统管理员", "Administrator", null, null);
        Clerk hosting = account("host", "HOST", host.name(), null, null, host.id());
        account("kiosk", "KIOSK", "自助登记机", "Kiosk", null, null);
        batch.add(
                Table.API_TOKEN,
                dice.id(made),
                supervisor.id(),
                "demo",
                sha256(TOKEN),
                SCOPES,
                made,
                made.plus(Duration.ofDays(3650)));
        return new Staff(List.of(agent, second, third), supervisor, hosting, host);
    }

    private Clerk account(String username, String role, String name, String latin, String pin, UUID person) {
        UUID id = dice.id(made);
        batch.add(Table.ACCOUNT, id, username, name, latin, PASSWORD_HASH, pin, "ACTIVE", desk, person, true, made);
        batch.add(Table.ACCOUNT_ROLE, id, role);
        return Clerk.at(id, name, 10 + username.length());
    }

    private static byte[] sha256(String text) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
