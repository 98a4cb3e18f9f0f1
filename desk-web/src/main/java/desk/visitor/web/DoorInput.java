package desk.visitor.web;

import desk.shared.domain.Masks;
import desk.shared.domain.RuleViolation;
import desk.shared.domain.Sex;
import desk.visitor.domain.Companions;
import desk.visitor.domain.DocumentKind;
import desk.visitor.service.VisitForm;
import desk.visitor.service.VisitLine;
import desk.visitor.service.VisitRegister;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The visit form as typed: texts only, so that nothing typed is lost on the way; becomes the command when it is sent. */
public class DoorInput implements Serializable {

    private static final String NEW = "new";
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private String record = NEW;
    private String commandId = UUID.randomUUID().toString();
    private String visitId = "";
    private long version = -1;
    private String visitorId = "";
    private String name = "";
    private String sex = Sex.UNKNOWN.name();
    private String phone = "";
    private String phoneKnown = "";
    private String organisation = "";
    private String documentKind = DocumentKind.RESIDENT_ID.name();
    private String documentNumber = "";
    private String documentKnown = "";
    private String plate = "";
    private String companions = "";
    private String things = "";
    private String purpose = "";
    private String place = "";
    private String hosts = "";
    private String expectedFrom = "";
    private String expectedTo = "";
    private String remark = "";
    private String badge = "";
    private String offeredBadge = "";

    /** The form filled with a stored visit. */
    static DoorInput of(VisitRegister.Detail visit, ZoneId zone) {
        VisitLine line = visit.line();
        DoorInput input = new DoorInput();
        input.visitId = line.id().toString();
        input.record = input.visitId;
        input.version = line.version();
        input.visitorId = line.visitorId().toString();
        input.name = line.name();
        input.sex = line.sex();
        boolean masked = Masks.isMask(text(line.phone()));
        input.phone = masked ? "" : text(line.phone());
        input.phoneKnown = masked ? line.phone() : "";
        input.organisation = text(line.organisation());
        input.documentKind = line.documentKind() == null ? input.documentKind : line.documentKind();
        input.documentKnown = text(line.document());
        input.plate = text(line.plate());
        input.companions = new Companions(visit.companions(), line.companions()).typed();
        input.things = String.join(
                "\n",
                visit.things().stream().map(VisitRegister.Thing::description).toList());
        input.purpose = text(line.purpose());
        input.place = text(line.place());
        input.hosts = String.join(
                ";",
                visit.hosts().stream()
                        .map(host -> host.id() + "|" + host.name())
                        .toList());
        input.expectedFrom = local(line.expectedFrom(), zone);
        input.expectedTo = local(line.expectedTo(), zone);
        input.remark = text(line.remark());
        return input;
    }

    /** The command the services take. */
    VisitForm toForm(ZoneId zone) {
        return new VisitForm(
                visitorId.isBlank() ? null : Ids.of(visitorId),
                name,
                Sex.valueOf(sex),
                phone,
                organisation,
                documentKind,
                documentNumber,
                plate,
                companions,
                things,
                purpose,
                place,
                hostIds(),
                moment(expectedFrom, zone, "expectedFrom"),
                moment(expectedTo, zone, "expectedTo"),
                remark);
    }

    /** The hosts' ids, without the names the page shows beside them. */
    private List<UUID> hostIds() {
        List<UUID> ids = new ArrayList<>();
        for (String host : hosts.split(";")) {
            if (!host.isBlank()) {
                ids.add(Ids.of(host.substring(0, Math.min(36, host.length()))));
            }
        }
        return ids;
    }

    private static Instant moment(String typed, ZoneId zone, String field) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(typed).atZone(zone).toInstant();
        } catch (DateTimeParseException wrong) {
            throw new RuleViolation("visit.time", field);
        }
    }

    private static String local(Instant moment, ZoneId zone) {
        return moment == null ? "" : LOCAL.format(moment.atZone(zone));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    /** True while the form is about a visit that is stored already. */
    public boolean isStored() {
        return !visitId.isBlank();
    }

    UUID storedId() {
        return Ids.of(visitId);
    }

    /** Gives the form another id: what it says now is another command. */
    void renew() {
        commandId = UUID.randomUUID().toString();
    }

    /** Everything the form says, for telling one command from another. */
    String content() {
        return String.join(
                "\u001f",
                visitId,
                Long.toString(version),
                visitorId,
                name,
                sex,
                phone,
                organisation,
                documentKind,
                documentNumber,
                plate,
                companions,
                things,
                purpose,
                place,
                hosts,
                expectedFrom,
                expectedTo,
                remark,
                badge);
    }

    /** What the form was opened for: a visit, a visitor, or {@code new}. Its draft is kept under it. */
    public String getRecord() {
        return record;
    }

    public void setRecord(String opened) {
        record = opened == null || opened.isBlank() ? NEW : opened;
    }

    public String getCommandId() {
        return commandId;
    }

    public void setCommandId(String typed) {
        commandId = text(typed);
    }

    public String getVisitId() {
        return visitId;
    }

    public void setVisitId(String typed) {
        visitId = text(typed);
    }

    public String getVisitorId() {
        return visitorId;
    }

    public void setVisitorId(String typed) {
        visitorId = text(typed);
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = text(typed);
    }

    public String getSex() {
        return sex;
    }

    public void setSex(String typed) {
        sex = text(typed);
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String typed) {
        phone = text(typed);
    }

    /** The masked number that is kept while nothing is typed in its place. */
    public String getPhoneKnown() {
        return phoneKnown;
    }

    public void setPhoneKnown(String typed) {
        phoneKnown = text(typed);
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String typed) {
        organisation = text(typed);
    }

    public String getDocumentKind() {
        return documentKind;
    }

    public void setDocumentKind(String typed) {
        documentKind = text(typed);
    }

    public String getDocumentNumber() {
        return documentNumber;
    }

    public void setDocumentNumber(String typed) {
        documentNumber = text(typed);
    }

    public String getDocumentKnown() {
        return documentKnown;
    }

    public void setDocumentKnown(String typed) {
        documentKnown = text(typed);
    }

    public String getPlate() {
        return plate;
    }

    public void setPlate(String typed) {
        plate = text(typed);
    }

    public String getCompanions() {
        return companions;
    }

    public void setCompanions(String typed) {
        companions = text(typed);
    }

    public String getThings() {
        return things;
    }

    public void setThings(String typed) {
        things = text(typed);
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String typed) {
        purpose = text(typed);
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String typed) {
        place = text(typed);
    }

    public String getHosts() {
        return hosts;
    }

    public void setHosts(String typed) {
        hosts = text(typed);
    }

    public String getExpectedFrom() {
        return expectedFrom;
    }

    public void setExpectedFrom(String typed) {
        expectedFrom = text(typed);
    }

    public String getExpectedTo() {
        return expectedTo;
    }

    public void setExpectedTo(String typed) {
        expectedTo = text(typed);
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String typed) {
        remark = text(typed);
    }

    public String getBadge() {
        return badge;
    }

    public void setBadge(String typed) {
        badge = text(typed);
    }

    public String getOfferedBadge() {
        return offeredBadge;
    }

    public void setOfferedBadge(String typed) {
        offeredBadge = text(typed);
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long seen) {
        version = seen;
    }
}
