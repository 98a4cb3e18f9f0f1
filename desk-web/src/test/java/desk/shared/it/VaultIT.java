package desk.shared.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.it.InContainer;
import desk.it.Race;
import desk.it.Refused;
import desk.it.Sql;
import desk.it.Work;
import desk.shared.domain.Uuid7;
import desk.shared.service.Sealer;
import desk.shared.service.Vault;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@InContainer
class VaultIT {

    @Inject
    Vault vault;

    @Inject
    Work work;

    @Inject
    Race race;

    @Inject
    Sql sql;

    private final UUID person = Uuid7.next();

    @Test
    void what_is_sealed_opens_again_and_never_looks_the_same_twice() {
        byte[] first = sealed("440524188001010014");
        byte[] second = sealed("440524188001010014");
        assertFalse(new String(first, StandardCharsets.ISO_8859_1).contains("440524188001010014"));
        assertFalse(Arrays.equals(first, second));
        assertEquals(
                "440524188001010014", vault.open(person, Sealer.AUDIT, first).orElseThrow());
        assertEquals(
                "440524188001010014", vault.open(person, Sealer.AUDIT, second).orElseThrow());
    }

    @Test
    void one_persons_ciphertext_does_not_open_under_anothers_key() {
        byte[] mine = sealed("秘密");
        UUID other = Uuid7.next();
        work.done(() -> vault.seal(other, Sealer.AUDIT, "x"));
        assertThrows(RuntimeException.class, () -> vault.open(other, Sealer.AUDIT, mine));
    }

    @Test
    void a_changed_byte_is_noticed() {
        byte[] changed = sealed("秘密");
        changed[changed.length - 1] ^= 1;
        assertThrows(RuntimeException.class, () -> vault.open(person, Sealer.AUDIT, changed));
    }

    @Test
    void a_key_swapped_for_another_persons_is_noticed() {
        byte[] mine = sealed("秘密");
        UUID other = Uuid7.next();
        work.done(() -> vault.seal(other, Sealer.AUDIT, "x"));
        sql.update(
                "update person_key set wrapped = (select wrapped from person_key where person_id = ?) where person_id = ?",
                other,
                person);
        assertThrows(RuntimeException.class, () -> vault.open(person, Sealer.AUDIT, mine));
    }

    @Test
    void after_erasure_nothing_opens_and_nothing_more_is_sealed() {
        byte[] mine = sealed("秘密");
        work.done(() -> {
            vault.erase(person, "visitor", "request", "desk");
            return null;
        });
        assertTrue(vault.open(person, Sealer.AUDIT, mine).isEmpty());
        assertEquals(1, sql.count("select count(*) from person_key where person_id = ? and wrapped is null", person));
        Refused.with("shared.person-erased", () -> sealed("noch einmal"));
    }

    @Test
    void a_persons_first_seals_at_once_share_one_key() {
        List<Race.Finish<byte[]>> finishes =
                race.run(10, i -> work.done(() -> vault.seal(person, Sealer.AUDIT, "text " + i)));
        for (int i = 0; i < finishes.size(); i++) {
            assertTrue(finishes.get(i).won());
            assertEquals(
                    "text " + i,
                    vault.open(person, Sealer.AUDIT, finishes.get(i).value()).orElseThrow());
        }
    }

    @Test
    void equal_values_meet_by_their_fingerprint_and_purposes_do_not_mix() {
        assertArrayEquals(vault.fingerprint("document", "A1"), vault.fingerprint("document", "A1"));
        assertFalse(Arrays.equals(vault.fingerprint("document", "A1"), vault.fingerprint("phone", "A1")));
    }

    private byte[] sealed(String text) {
        return work.done(() -> vault.seal(person, Sealer.AUDIT, text));
    }

    @Test
    void what_was_sealed_for_one_use_opens_for_no_other() {
        byte[] draft = work.done(() -> vault.seal(person, "draft/visit/new", "typed"));
        assertEquals("typed", vault.open(person, "draft/visit/new", draft).orElseThrow());
        assertThrows(RuntimeException.class, () -> vault.open(person, "draft/visit/other", draft));
        assertThrows(RuntimeException.class, () -> vault.open(person, Sealer.AUDIT, draft));
    }
}
