package desk.visitor.it;

import desk.it.Unique;
import desk.shared.domain.Sex;
import desk.visitor.service.VisitForm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What is typed of a visit, filled with believable values; a test says only what matters to it. */
public final class AVisit {

    private UUID visitorId;
    private String name = Unique.name();
    private String phone = Unique.phone();
    private String organisation = "光明集团";
    private String documentKind;
    private String documentNumber;
    private String plate;
    private String companions;
    private String things;
    private String purpose = "会议";
    private Instant from;
    private Instant to;
    private String remark;
    private final List<UUID> hosts = new ArrayList<>();

    public static AVisit ofSomebody() {
        return new AVisit();
    }

    public static AVisit of(String name) {
        AVisit visit = new AVisit();
        visit.name = name;
        return visit;
    }

    public AVisit by(UUID visitor) {
        visitorId = visitor;
        return this;
    }

    public AVisit phone(String number) {
        phone = number;
        return this;
    }

    public AVisit from(String typedOrganisation) {
        organisation = typedOrganisation;
        return this;
    }

    public AVisit document(String kind, String number) {
        documentKind = kind;
        documentNumber = number;
        return this;
    }

    public AVisit plate(String number) {
        plate = number;
        return this;
    }

    public AVisit with(String typedCompanions) {
        companions = typedCompanions;
        return this;
    }

    public AVisit carrying(String typedThings) {
        things = typedThings;
        return this;
    }

    public AVisit purpose(String typed) {
        purpose = typed;
        return this;
    }

    public AVisit expected(Instant begin, Instant end) {
        from = begin;
        to = end;
        return this;
    }

    public AVisit remark(String typed) {
        remark = typed;
        return this;
    }

    public AVisit visiting(UUID person) {
        hosts.add(person);
        return this;
    }

    public VisitForm form() {
        return new VisitForm(
                visitorId,
                name,
                Sex.UNKNOWN,
                phone,
                organisation,
                documentKind,
                documentNumber,
                plate,
                companions,
                things,
                purpose,
                "三楼会议室",
                List.copyOf(hosts),
                from,
                to,
                remark);
    }
}
