package desk.visitor.domain;

import desk.shared.domain.AggregateRoot;
import desk.shared.domain.NullableUuidConverter;
import desk.shared.domain.RuleViolation;
import desk.shared.domain.Uuid7;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * One visit of one person (D10, R1): expected, or registered at the door; in; out. Refused, cancelled and no-show close it
 * without an arrival. While in, the visitor may step out and back. The last step can be taken back for a while
 * ({@link #undo}); after that a closed visit only gets amendments beside it.
 */
@Entity
@Table(name = "visit")
public class Visit extends AggregateRoot {

    /** Between the names of several in one line of the register. */
    public static final String BETWEEN = "、";

    /** The most companions one visit counts; more come as a group. */
    public static final int MOST_COMPANIONS = 500;

    private long number;

    @Column(name = "desk_id")
    private UUID deskId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "visitor_id")
    private Visitor visitor;

    @Embedded
    private EnteredVisitor entered;

    @Enumerated(EnumType.STRING)
    private VisitState state = VisitState.EXPECTED;

    @Column(name = "business_day")
    private LocalDate businessDay;

    @Column(name = "expected_from")
    private Instant expectedFrom;

    @Column(name = "expected_to")
    private Instant expectedTo;

    @Column(name = "arrived_at")
    private Instant arrivedAt;

    @Column(name = "left_at")
    private Instant leftAt;

    @Column(name = "away_since")
    private Instant awaySince;

    @Column(name = "not_seen_leaving")
    private boolean notSeenLeaving;

    @Column(name = "closed_at")
    private Instant closedAt;

    private String organisation;
    private String purpose;
    private String place;
    private String plate;

    @Column(name = "badge_number")
    private String badgeNumber;

    @Column(name = "companion_count")
    private int companionCount;

    private String remark;

    @Column(name = "refusal_reason")
    private String refusalReason;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "registered_by")
    @Convert(converter = NullableUuidConverter.class)
    private UUID registeredBy;

    @Column(name = "registered_by_name")
    private String registeredByName;

    @Enumerated(EnumType.STRING)
    @Column(name = "undo_state")
    private VisitState undoState;

    @Column(name = "undo_until")
    private Instant undoUntil;

    @Column(name = "undo_away_since")
    private Instant undoAwaySince;

    @ElementCollection
    @CollectionTable(name = "visit_host", joinColumns = @JoinColumn(name = "visit_id"))
    @OrderColumn(name = "position")
    @Column(name = "person_id")
    private List<UUID> hosts = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "visit_companion", joinColumns = @JoinColumn(name = "visit_id"))
    @OrderColumn(name = "position")
    @Column(name = "name")
    private List<String> companions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "visit_thing", joinColumns = @JoinColumn(name = "visit_id"))
    @OrderColumn(name = "position")
    private List<CarriedThing> things = new ArrayList<>();

    /** The hosts' names as they were when the visit was entered: the register's row needs no other table. */
    @Column(name = "host_names")
    private String hostNames;

    @Column(name = "thing_names")
    private String thingNames;

    private int amendments;

    /** For JPA only. */
    protected Visit() {}

    /**
     * A visit entered in the register, not arrived yet.
     *
     * @param number the number people read, from the register's sequence
     * @param from when the visitor is expected (now, for one who stands at the desk)
     * @param to the agreed end, or null
     */
    public Visit(
            long number,
            UUID deskId,
            Visitor visitor,
            LocalDate businessDay,
            Instant from,
            Instant to,
            Registration by) {
        super(Uuid7.next());
        this.number = number;
        this.deskId = Objects.requireNonNull(deskId);
        this.visitor = Objects.requireNonNull(visitor);
        this.entered = EnteredVisitor.of(visitor, null);
        this.registeredAt = by.at();
        this.registeredBy = by.accountId();
        this.registeredByName = by.name();
        expectBetween(businessDay, from, to);
    }

    /** Who entered the visit, and when. */
    public record Registration(Instant at, UUID accountId, String name) {}

    /** What a visit says besides its times; null texts mean nothing was said. The phone is the visitor's, if said for this visit. */
    public record Particulars(
            String phone,
            String organisation,
            String purpose,
            String place,
            String plate,
            String remark,
            List<UUID> hosts,
            List<String> companions,
            int companionCount,
            List<String> things,
            String hostNames) {}

    public final void expectBetween(LocalDate day, Instant from, Instant to) {
        if (to != null && !to.isAfter(from)) {
            throw new RuleViolation("visit.end-before-start", "expectedTo");
        }
        businessDay = Objects.requireNonNull(day);
        expectedFrom = Objects.requireNonNull(from);
        expectedTo = to;
    }

    /** Somebody else comes instead, while the visit is open. */
    public void comesInstead(Visitor other) {
        if (state.isClosed()) {
            throw new RuleViolation("visit.closed-amend-instead");
        }
        visitor = Objects.requireNonNull(other);
        entered = EnteredVisitor.of(other, null);
    }

    /** Another agreed end, or none. */
    public void expectUntil(Instant to) {
        expectBetween(businessDay, expectedFrom, to);
    }

    /** Fills in or corrects the particulars, and the visitor as known by now, while the visit is open. */
    public void describe(Particulars said) {
        if (state.isClosed()) {
            throw new RuleViolation("visit.closed-amend-instead");
        }
        int count = Math.max(said.companionCount(), said.companions().size());
        if (count < 0 || count > MOST_COMPANIONS) {
            throw new RuleViolation("visit.too-many-companions", "companions", MOST_COMPANIONS);
        }
        entered = entered.again(visitor, said.phone());
        organisation = said.organisation() == null ? visitor.organisation() : said.organisation();
        purpose = said.purpose();
        place = said.place();
        plate = said.plate();
        remark = said.remark();
        companionCount = count;
        replace(hosts, said.hosts());
        replace(companions, said.companions());
        replaceThings(said.things());
        hostNames = said.hostNames();
    }

    private static <T> void replace(List<T> kept, List<T> wanted) {
        if (!kept.equals(wanted)) {
            kept.clear();
            kept.addAll(wanted);
        }
    }

    private void replaceThings(List<String> wanted) {
        if (!things.stream().map(CarriedThing::description).toList().equals(wanted)) {
            things.clear();
            wanted.forEach(one -> things.add(new CarriedThing(one, false)));
        }
        thingNames = wanted.isEmpty() ? null : String.join(BETWEEN, wanted);
    }

    /** Refuses unless the visitor is expected; asked before a badge is taken, so that a lost race is told as what it is. */
    public void mayComeIn() {
        require(VisitState.EXPECTED);
    }

    /** The visitor comes in, with a badge or without. */
    public void checkIn(String badge, LocalDate day, Instant now, Duration undoable) {
        require(VisitState.EXPECTED);
        remember(now, undoable);
        state = VisitState.IN;
        businessDay = day;
        arrivedAt = now;
        badgeNumber = badge;
    }

    /** The visitor leaves; {@code takenOut} are the positions of the things ticked. */
    public void checkOut(List<Integer> takenOut, Instant now, Duration undoable) {
        require(VisitState.IN);
        remember(now, undoable);
        close(VisitState.OUT, now);
        leftAt = now;
        awaySince = null;
        for (int position : takenOut) {
            if (position < 0 || position >= things.size()) {
                throw new RuleViolation("visit.no-such-thing", "things");
            }
            things.set(position, new CarriedThing(things.get(position).description(), true));
        }
    }

    /** Closed although nobody saw the visitor leave: the time of leaving stays unknown. */
    public void closeAsNotSeenLeaving(Instant now, Duration undoable) {
        require(VisitState.IN);
        remember(now, undoable);
        close(VisitState.OUT, now);
        notSeenLeaving = true;
        awaySince = null;
    }

    public void stepOut(Instant now, Duration undoable) {
        require(VisitState.IN);
        if (awaySince != null) {
            throw new RuleViolation("visit.already-away");
        }
        remember(now, undoable);
        awaySince = now;
    }

    public void stepBack(Instant now, Duration undoable) {
        require(VisitState.IN);
        if (awaySince == null) {
            throw new RuleViolation("visit.not-away");
        }
        remember(now, undoable);
        awaySince = null;
    }

    public void refuse(String reason, Instant now, Duration undoable) {
        require(VisitState.EXPECTED);
        remember(now, undoable);
        close(VisitState.REFUSED, now);
        refusalReason = Objects.requireNonNull(reason);
    }

    public void cancel(Instant now, Duration undoable) {
        require(VisitState.EXPECTED);
        remember(now, undoable);
        close(VisitState.CANCELLED, now);
    }

    /** At the end of its day nobody came. */
    public void nobodyCame(Instant now) {
        require(VisitState.EXPECTED);
        close(VisitState.NO_SHOW, now);
        forget();
    }

    /**
     * Takes the last step back. The badge number of a visit that is in again must be taken out of the pool anew.
     *
     * @param expectedOn the business day the visitor was expected on, which the visit belongs to again when nobody is in
     */
    public void undo(Instant now, LocalDate expectedOn) {
        if (!canUndo(now)) {
            throw new RuleViolation("visit.undo-too-late");
        }
        if (undoState == VisitState.EXPECTED) {
            arrivedAt = null;
            badgeNumber = null;
            businessDay = expectedOn;
        }
        things.replaceAll(thing -> new CarriedThing(thing.description(), false));
        state = undoState;
        awaySince = undoAwaySince;
        leftAt = null;
        closedAt = null;
        notSeenLeaving = false;
        refusalReason = null;
        forget();
    }

    public boolean canUndo(Instant now) {
        return undoUntil != null && now.isBefore(undoUntil);
    }

    /** A correction is written beside the visit: it has one more, and its last step stands, for the correction is about it. */
    public void amend() {
        if (!state.isClosed()) {
            throw new RuleViolation("visit.open-change-instead");
        }
        amendments++;
        forget();
    }

    /** The badge cannot be found: the visit goes on without one. */
    public void loseBadge() {
        require(VisitState.IN);
        badgeNumber = null;
    }

    /** The visit goes on with another badge, or with the first if it had none. */
    public void wearBadge(String badge) {
        require(VisitState.IN);
        badgeNumber = Objects.requireNonNull(badge);
    }

    /** Removes who came and everything said of them in words; number, times, counts, place and hosts stay. */
    public void erase() {
        entered = EnteredVisitor.removed();
        organisation = null;
        plate = null;
        purpose = null;
        remark = null;
        refusalReason = null;
        companions.clear();
        things.clear();
        thingNames = null;
    }

    private void require(VisitState wanted) {
        if (state != wanted) {
            throw new RuleViolation("visit.not-" + wanted.name().toLowerCase(java.util.Locale.ROOT), null, state);
        }
    }

    private void remember(Instant now, Duration undoable) {
        undoState = state;
        undoAwaySince = awaySince;
        undoUntil = now.plus(undoable);
    }

    private void forget() {
        undoState = null;
        undoUntil = null;
        undoAwaySince = null;
    }

    private void close(VisitState closed, Instant now) {
        state = closed;
        closedAt = now;
    }

    public long number() {
        return number;
    }

    public UUID deskId() {
        return deskId;
    }

    public Visitor visitor() {
        return visitor;
    }

    /** The visitor as entered with this visit; {@link #visitor()} is what is known by now. */
    public EnteredVisitor entered() {
        return entered;
    }

    public VisitState state() {
        return state;
    }

    public LocalDate businessDay() {
        return businessDay;
    }

    public Instant expectedFrom() {
        return expectedFrom;
    }

    public Instant expectedTo() {
        return expectedTo;
    }

    public Instant arrivedAt() {
        return arrivedAt;
    }

    public Instant leftAt() {
        return leftAt;
    }

    public Instant awaySince() {
        return awaySince;
    }

    public boolean notSeenLeaving() {
        return notSeenLeaving;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public String organisation() {
        return organisation;
    }

    public String purpose() {
        return purpose;
    }

    public String place() {
        return place;
    }

    public String plate() {
        return plate;
    }

    public String badgeNumber() {
        return badgeNumber;
    }

    public int companionCount() {
        return companionCount;
    }

    public String remark() {
        return remark;
    }

    public String refusalReason() {
        return refusalReason;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public UUID registeredBy() {
        return registeredBy;
    }

    public String registeredByName() {
        return registeredByName;
    }

    public Instant undoUntil() {
        return undoUntil;
    }

    public List<UUID> hosts() {
        return List.copyOf(hosts);
    }

    /** The hosts' names as they were when the visit was entered, {@link #BETWEEN} them; null for none. */
    public String hostNames() {
        return hostNames;
    }

    public List<String> companions() {
        return List.copyOf(companions);
    }

    public List<CarriedThing> things() {
        return List.copyOf(things);
    }
}
