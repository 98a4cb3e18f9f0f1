package desk.security.web;

import desk.security.service.AuditLine;
import desk.security.service.AuditPlace;
import desk.security.service.AuditQuery;
import desk.security.service.AuditReport;
import desk.security.service.AuditTrail;
import desk.security.service.RevealReason;
import desk.shared.service.BusinessException;
import desk.shared.service.Slice;
import desk.shared.service.VenueSettings;
import desk.shared.web.Asked;
import desk.shared.web.Drawn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.stream.Stream;

/**
 * The audit, newest first. What is filtered stands in the address: days, actions and ids, never a name. A window goes on where
 * the last one ended, however long the history is.
 */
@Named
@RequestScoped
public class AuditPage {

    private static final int WINDOW = 50;

    @Inject
    AuditTrail trail;

    @Inject
    VenueSettings venue;

    @Inject
    Asked asked;

    private String from;
    private String to;
    private String action;
    private String actor;
    private String subject;
    private String before;
    private final Drawn<Slice<AuditLine>> lines = new Drawn<>(Slice.none(), this::read);
    private AuditReport report;
    private Instant lastSealedAt;
    private final AuditReveal reveal = new AuditReveal();

    public void verify() {
        report = trail.verify();
    }

    /** Asks why the record whose button was pressed is to be revealed. */
    public void askReveal() {
        reveal.setPlace(asked.key());
    }

    public void revealNow() {
        AuditPlace place = AuditPlace.parse(reveal.getPlace()).orElseThrow(desk.shared.service.NotFound::new);
        reveal.shown(trail.reveal(place, reason()));
    }

    private RevealReason reason() {
        return Stream.of(RevealReason.values())
                .filter(reason -> reason.name().equals(reveal.getReason()))
                .findFirst()
                .orElseThrow(() -> new BusinessException("admin.audit.reason.needed", "reason"));
    }

    /** When the last block was sealed; null before the first. Asked once a request. */
    public Instant getLastSealedAt() {
        if (lastSealedAt == null) {
            lastSealedAt = trail.lastSealedAt();
        }
        return lastSealedAt;
    }

    public Slice<AuditLine> getLines() {
        return lines.get();
    }

    private Slice<AuditLine> read() {
        AuditQuery query = new AuditQuery(start(day(from)), end(day(to)), Ids.parse(actor), action, Ids.parse(subject));
        return trail.list(query, AuditPlace.parse(before).orElse(null), WINDOW);
    }

    /** The day an address names; none for anything else. */
    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private Instant start(LocalDate day) {
        return day == null ? null : venue.startOf(day);
    }

    private Instant end(LocalDate day) {
        return day == null ? null : venue.startOf(day.plusDays(1));
    }

    /** Where the next window begins. */
    public String getNext() {
        var rows = getLines().rows();
        return rows.isEmpty() ? null : placeOf(rows.get(rows.size() - 1));
    }

    public String placeOf(AuditLine line) {
        return new AuditPlace(line.at(), line.seq()).toString();
    }

    public RevealReason[] getReasons() {
        return RevealReason.values();
    }

    /** The verification just done; null when none was. */
    public AuditReport getReport() {
        return report;
    }

    public AuditReveal getReveal() {
        return reveal;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public String getActor() {
        return actor;
    }

    public void setActor(String actor) {
        this.actor = actor;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }
}
