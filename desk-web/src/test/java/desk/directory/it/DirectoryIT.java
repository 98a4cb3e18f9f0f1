package desk.directory.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.directory.service.Directory;
import desk.directory.service.Directory.Branch;
import desk.directory.service.Directory.Listed;
import desk.it.As;
import desk.it.InContainer;
import desk.it.Sql;
import desk.it.Statements;
import desk.it.Unique;
import desk.it.Venue;
import desk.it.Work;
import desk.shared.domain.PhoneNumber;
import desk.shared.domain.SearchKeys;
import desk.shared.service.SearchIndex;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@InContainer
class DirectoryIT {

    @Inject
    As as;

    @Inject
    Venue venue;

    @Inject
    Sql sql;

    @Inject
    Work work;

    @Inject
    Statements statements;

    @Inject
    SearchIndex index;

    @Inject
    Directory directory;

    @BeforeEach
    void an_agent_looks_somebody_up() {
        as.agent(venue.desk());
    }

    @Test
    void a_person_is_found_by_name_pinyin_initials_room_and_phone() {
        UUID found = listed("夏侯惇", "A1207", "0571-85176688-4321");
        for (String typed : List.of("夏侯", "侯惇", "xiahou", "XiaHou Dun", "xhd", "A1207", "1207", "4321")) {
            assertTrue(ids(directory.find(typed, 20)).contains(found), typed);
        }
    }

    @Test
    void wildcards_typed_mean_themselves() {
        listed("夏侯渊", "B2", "0571-85176688-4322");
        assertEquals(List.of(), directory.find("%", 10));
        assertEquals(List.of(), directory.find("_", 10));
    }

    @Test
    void who_has_left_is_not_found_any_more_but_is_still_named_in_old_records() {
        UUID left = listed("夏侯霸", "C3", "0571-85176688-4323");
        sql.update("update person set state = 'LEFT' where id = ?", left);
        assertFalse(ids(directory.find("夏侯霸", 10)).contains(left));
        assertEquals(List.of(left), ids(directory.named(List.of(left))));
    }

    @Test
    void whole_matches_come_first_then_key_contacts() {
        UUID plain = listed("蔺相如意", "D1", "0571-85176688-4324");
        UUID key = listed("蔺相如是", "D2", "0571-85176688-4325");
        UUID whole = listed("蔺相如", "D3", "0571-85176688-4326");
        sql.update("update person set key_contact = true where id = ?", key);
        assertEquals(List.of(whole, key, plain), ids(directory.find("蔺相如", 10)));
        assertTrue(ids(directory.keyContacts()).contains(key));
    }

    @Test
    void the_tree_counts_the_people_of_each_department() {
        UUID person = listed("夏侯玄", "E1", "0571-85176688-4327");
        UUID department = sql.one(UUID.class, "select department_id from person where id = ?", person);
        Branch branch = directory.tree().stream()
                .filter(one -> one.id().equals(department))
                .findFirst()
                .orElseThrow();
        assertEquals(1, branch.people());
        assertEquals("综合部", branch.zh());
        assertTrue(directory.tree().stream()
                .anyMatch(one -> one.id().equals(branch.parentId()) && one.parentId() == null));
        assertEquals(List.of(person), ids(directory.of(department, 10)));
    }

    @Test
    void nobody_named_is_nobody_found() {
        assertEquals(List.of(), directory.named(List.of()));
    }

    @Test
    void finding_costs_one_statement() {
        assertEquals(1, statements.of(() -> directory.find("wang", 10)).size());
    }

    private UUID listed(String name, String room, String phone) {
        UUID person = venue.person(name);
        sql.update(
                "update person set room = ?, desk_phone = ?, latin_name = ? where id = ?",
                room,
                phone,
                Unique.code(),
                person);
        Set<String> keys = new HashSet<>(SearchKeys.name(name));
        keys.addAll(SearchKeys.code(room));
        keys.addAll(SearchKeys.phone(PhoneNumber.of(phone)));
        work.done(() -> {
            index.put("person", person, keys);
            return null;
        });
        return person;
    }

    private static List<UUID> ids(List<Listed> people) {
        return people.stream().map(Listed::id).toList();
    }
}
