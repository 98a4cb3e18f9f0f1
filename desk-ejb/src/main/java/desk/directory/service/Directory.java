package desk.directory.service;

import desk.directory.api.DirectoryPermissions;
import desk.shared.domain.SearchKeys;
import desk.shared.service.Allowed;
import desk.shared.service.ListQuery;
import desk.shared.service.UseCase;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Finds the people of the house by Chinese name, pinyin, initials, room or desk phone in a few keystrokes (D8). */
@Stateless
@UseCase
public class Directory {

    /** A person as lists and pickers show them. */
    public record Listed(
            UUID id,
            String name,
            String latinName,
            String title,
            String rank,
            String departmentZh,
            String departmentEn,
            String organisationZh,
            String organisationEn,
            String room,
            String deskPhone,
            boolean keyContact) {}

    /** An organisation or department with how many people are in it. */
    public record Branch(UUID id, UUID parentId, String zh, String en, long people) {}

    private static final int CANDIDATES = 300;

    private static final String COLUMNS = """
            select p.id, p.name, p.latin_name, p.title, p.rank, d.name_zh as department_zh, d.name_en as department_en,
                   o.name_zh as organisation_zh, o.name_en as organisation_en, p.room, p.desk_phone, p.key_contact """;

    private static final String FROM =
            " from person p join department d on d.id = p.department_id join organisation o on o.id = d.organisation_id ";

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    /** The best few active people; whole matches first, key contacts before others. */
    @Allowed(DirectoryPermissions.READ)
    public List<Listed> find(String typed, int limit) {
        String key = SearchKeys.normalise(typed);
        if (key.isEmpty()) {
            return List.of();
        }
        return list(entities.createNativeQuery(COLUMNS
                        + " from (select k.owner_id, min(length(k.key)) as distance from (select owner_id, key from search_key"
                        + " where owner_kind = 'person' and key like ?1 order by key limit " + CANDIDATES
                        + ") k group by k.owner_id) hit"
                        + " join person p on p.id = hit.owner_id and p.state = 'ACTIVE'"
                        + " join department d on d.id = p.department_id join organisation o on o.id = d.organisation_id"
                        + " order by hit.distance > ?2, p.key_contact desc, p.latin_name, p.id limit ?3")
                .setParameter(1, ListQuery.escape(key) + "%")
                .setParameter(2, key.length())
                .setParameter(3, limit)
                .getResultList());
    }

    /** The people named by id, in no particular order. */
    @Allowed(DirectoryPermissions.READ)
    public List<Listed> named(Collection<UUID> ids) {
        String joined = String.join(",", ids.stream().map(UUID::toString).toList());
        return list(entities.createNativeQuery(
                        COLUMNS + FROM + "where p.id = any(cast(string_to_array(?1, ',') as uuid[]))")
                .setParameter(1, joined)
                .getResultList());
    }

    /** The active people of a department, leaders first. */
    @Allowed(DirectoryPermissions.READ)
    public List<Listed> of(UUID departmentId, int limit) {
        return list(entities.createNativeQuery(
                        COLUMNS + FROM
                                + "where p.department_id = ?1 and p.state = 'ACTIVE' order by p.rank = 'ORDINARY', p.latin_name, p.id limit ?2")
                .setParameter(1, departmentId)
                .setParameter(2, limit)
                .getResultList());
    }

    /** The key contacts of the house: who is responsible for what. */
    @Allowed(DirectoryPermissions.READ)
    public List<Listed> keyContacts() {
        return list(entities.createNativeQuery(
                        COLUMNS + FROM
                                + "where p.key_contact and p.state = 'ACTIVE' order by o.name_zh, d.position, p.latin_name, p.id limit 200")
                .getResultList());
    }

    /** The tree: organisations (no parent) and their departments, in order. */
    @Allowed(DirectoryPermissions.READ)
    @SuppressWarnings("unchecked")
    public List<Branch> tree() {
        List<Object[]> rows = entities.createNativeQuery("""
                        select id, cast(null as uuid) as parent, name_zh, name_en, 0 as people, 0 as position from organisation
                        union all
                        select d.id, d.organisation_id, d.name_zh, d.name_en,
                               (select count(*) from person p where p.department_id = d.id and p.state = 'ACTIVE'), d.position
                        from department d order by 6, 3""").getResultList();
        return rows.stream()
                .map(row -> new Branch(
                        (UUID) row[0], (UUID) row[1], (String) row[2], (String) row[3], ((Number) row[4]).longValue()))
                .toList();
    }

    private static List<Listed> list(List<?> rows) {
        return rows.stream().map(row -> listed((Object[]) row)).toList();
    }

    private static Listed listed(Object[] row) {
        return new Listed(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                (String) row[9],
                (String) row[10],
                (Boolean) row[11]);
    }
}
