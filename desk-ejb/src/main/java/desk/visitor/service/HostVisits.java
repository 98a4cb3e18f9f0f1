package desk.visitor.service;

import desk.shared.service.Allowed;
import desk.shared.service.CurrentCaller;
import desk.shared.service.UseCase;
import desk.shared.service.VenueSettings;
import desk.visitor.api.VisitPermissions;
import desk.visitor.domain.VisitState;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The visits of one's own: a host sees who comes to them and to nobody else, without phone, document or remark. */
@Stateless
@UseCase
public class HostVisits {

    /**
     * A visit as its host sees it.
     *
     * @param people the visitor and the companions
     */
    public record HostVisit(
            UUID id,
            long number,
            VisitState state,
            String name,
            String organisation,
            int people,
            String purpose,
            String place,
            Instant expectedFrom,
            Instant arrivedAt,
            Instant leftAt) {}

    private static final int MOST = 200;

    private static final String TODAY = """
            select v.id, v.number, v.state, v.visitor_name, v.organisation, 1 + v.companion_count, v.purpose, v.place,
                   v.expected_from, v.arrived_at, v.left_at
            from visit_host h join visit v on v.id = h.visit_id
            where h.person_id = ?1 and (v.business_day = ?2 or (v.state in ('EXPECTED', 'IN') and v.business_day < ?2))
            order by coalesce(v.arrived_at, v.expected_from), v.id
            limit\s""" + MOST;

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Inject
    CurrentCaller caller;

    @Inject
    VenueSettings venue;

    /** Today's visits of the person the caller's account belongs to, in the order of their times; none without such a person. */
    @Allowed(VisitPermissions.OWN)
    @SuppressWarnings("unchecked")
    public List<HostVisit> today() {
        UUID person = caller.get().personId();
        if (person == null) {
            return List.of();
        }
        LocalDate today = venue.today();
        List<Object[]> rows = entities.createNativeQuery(TODAY)
                .setParameter(1, person)
                .setParameter(2, Date.valueOf(today))
                .getResultList();
        return rows.stream().map(HostVisits::visit).toList();
    }

    private static HostVisit visit(Object[] row) {
        return new HostVisit(
                (UUID) row[0],
                ((Number) row[1]).longValue(),
                VisitState.valueOf((String) row[2]),
                (String) row[3],
                (String) row[4],
                ((Number) row[5]).intValue(),
                (String) row[6],
                (String) row[7],
                instant(row[8]),
                instant(row[9]),
                instant(row[10]));
    }

    private static Instant instant(Object value) {
        return value == null ? null : ((Timestamp) value).toInstant();
    }
}
