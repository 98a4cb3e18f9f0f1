package desk.visitor.service;

import desk.shared.domain.SearchKeys;
import desk.shared.service.Allowed;
import desk.shared.service.BusinessException;
import desk.shared.service.CurrentCaller;
import desk.shared.service.ListQuery;
import desk.shared.service.NotFound;
import desk.shared.service.Slice;
import desk.shared.service.Sql;
import desk.shared.service.Story;
import desk.shared.service.UseCase;
import desk.visitor.api.VisitPermissions;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The visitor register R1 of any length: newest first, by keyset, so that a page deep in history costs what the first does. */
@Stateless
@UseCase
public class VisitRegister {

    /** A visit with everything that happened to it. */
    public record Detail(
            VisitLine line,
            List<String> companions,
            List<Thing> things,
            List<Host> hosts,
            String refusalReason,
            List<Story.Step> story,
            List<Amendment> amendments) {}

    /** Something carried in. */
    public record Thing(int position, String description, boolean takenOut) {}

    /** Somebody visited. */
    public record Host(UUID id, String name, String room, String deskPhone, String rank) {}

    /** A correction that stands beside the visit; phones are masked, removed values are null. */
    public record Amendment(
            String field, String oldValue, String newValue, String reason, java.time.Instant at, String by) {}

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Inject
    Sql sql;

    @Inject
    CurrentCaller caller;

    @Inject
    Story story;

    @Inject
    Amendments amendments;

    @Inject
    Guesses guesses;

    /** One page of the register. */
    @Allowed(VisitPermissions.READ)
    public Slice<VisitLine> page(RegisterFilter filter, RegisterCursor after, int limit) {
        if (guesses.tooManyNumbers(filter.typed())) {
            throw new BusinessException("visitor.too-many-numbers", null, Guesses.WITHIN.toMinutes());
        }
        int most = Math.min(limit, ListQuery.MOST);
        RegisterSql which = RegisterSql.of(filter, after);
        List<VisitLine> lines = sql.rows(
                "select " + VisitLines.COLUMNS + VisitLines.FROM + which.where() + which.order() + " limit "
                        + (most + 1),
                VisitLines.readBy(caller.get()),
                which.values().toArray());
        if (lines.isEmpty() && after == null) {
            guesses.foundNobody(filter.typed());
        }
        Slice<VisitLine> slice = Slice.ofOneMore(lines, most);
        if (after == null || !after.newer()) {
            return slice;
        }
        List<VisitLine> newestFirst = new ArrayList<>(slice.rows());
        Collections.reverse(newestFirst);
        return new Slice<>(newestFirst, -1, slice.more());
    }

    /** How many visits the filter finds, counted to {@code most} at most so that history is not scanned. */
    @Allowed({VisitPermissions.READ, VisitPermissions.EXPORT})
    public long count(RegisterFilter filter, int most) {
        if (guesses.tooManyNumbers(filter.typed())) {
            return 0;
        }
        RegisterSql which = RegisterSql.of(filter, null);
        return sql.rows(
                        "select count(*) from (select 1" + VisitLines.FROM + which.where() + " limit " + most
                                + ") counted",
                        row -> row.getLong(1),
                        which.values().toArray())
                .get(0);
    }

    /** One visit as the board shows it. */
    @Allowed(VisitPermissions.READ)
    public VisitLine line(UUID visitId) {
        return read(visitId);
    }

    /** One visit with its whole story. */
    @Allowed(VisitPermissions.READ)
    public Detail detail(UUID visitId) {
        VisitLine line = read(visitId);
        return new Detail(
                line,
                texts("select name from visit_companion where visit_id = ?1 order by position", visitId),
                things(visitId),
                hosts(visitId),
                texts("select refusal_reason from visit where id = ?1 and refusal_reason is not null", visitId).stream()
                        .findFirst()
                        .orElse(null),
                story.of(visitId),
                amendments.masked(visitId, line.visitorId()));
    }

    /** Those of the visits whose visitors carried things in. */
    @Allowed(VisitPermissions.READ)
    @SuppressWarnings("unchecked")
    public Set<UUID> carrying(List<UUID> visitIds) {
        String ids = visitIds.stream().map(UUID::toString).collect(Collectors.joining(","));
        List<UUID> found = entities.createNativeQuery(
                        "select distinct visit_id from visit_thing where visit_id = any(cast(string_to_array(?1, ',') as uuid[]))")
                .setParameter(1, ids)
                .getResultList();
        return Set.copyOf(found);
    }

    private VisitLine read(UUID visitId) {
        return sql
                .rows(
                        "select " + VisitLines.COLUMNS + VisitLines.FROM + " where v.id = ?",
                        VisitLines.readBy(caller.get()),
                        visitId)
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @SuppressWarnings("unchecked")
    private List<String> texts(String sql, UUID visitId) {
        return entities.createNativeQuery(sql).setParameter(1, visitId).getResultList();
    }

    private List<Thing> things(UUID visitId) {
        return rows(
                        "select position, description, taken_out from visit_thing where visit_id = ?1 order by position",
                        visitId)
                .stream()
                .map(row -> new Thing(((Number) row[0]).intValue(), (String) row[1], (Boolean) row[2]))
                .toList();
    }

    private List<Host> hosts(UUID visitId) {
        return rows("""
                        select p.id, p.name, p.room, p.desk_phone, p.rank from visit_host h join person p on p.id = h.person_id
                        where h.visit_id = ?1 order by h.position""", visitId).stream()
                .map(row -> new Host((UUID) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4]))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, UUID visitId) {
        return entities.createNativeQuery(sql).setParameter(1, visitId).getResultList();
    }

    /**
     * The pattern a typed fragment is searched by; one with neither letters nor digits finds nothing. A number is no fragment: it
     * finds whole numbers and the last four or eight digits of a phone, so that nobody can try out a masked one digit by digit.
     */
    static String pattern(String typed) {
        String key = SearchKeys.normalise(typed);
        return key.isEmpty() ? "" : ListQuery.escape(key) + (isNumber(key) ? "" : "%");
    }

    /** Whether a search key is made of digits only. */
    static boolean isNumber(String key) {
        return key.chars().allMatch(Character::isDigit);
    }
}
