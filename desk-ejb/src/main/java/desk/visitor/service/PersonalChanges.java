package desk.visitor.service;

import desk.visitor.domain.CarriedThing;
import desk.visitor.domain.EnteredVisitor;
import desk.visitor.domain.Visit;
import desk.visitor.domain.Visitor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a command changed of a person and of what is said of one: for each field the value before and after. Personal values,
 * for the sealed part of the audit only (D10).
 */
final class PersonalChanges {

    private static final String ARROW = " → ";

    private PersonalChanges() {}

    /** What is known of a visitor, by field; the document as people see it. */
    static Map<String, String> of(Visitor visitor) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("name", visitor.name());
        facts.put("sex", visitor.sex().name());
        facts.put("phone", visitor.phone());
        facts.put("document", document(visitor.documentKind(), visitor.documentMask()));
        facts.put("organisation", visitor.organisation());
        facts.put("plate", visitor.plate());
        return facts;
    }

    /** What a visit's entry in the register says, by field. */
    static Map<String, String> of(Visit visit) {
        EnteredVisitor visitor = visit.entered();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("name", visitor.name());
        facts.put("sex", visitor.sex().name());
        facts.put("phone", visitor.phone());
        facts.put("document", document(visitor.documentKind(), visitor.documentMask()));
        facts.put("organisation", visit.organisation());
        facts.put("plate", visit.plate());
        facts.put("purpose", visit.purpose());
        facts.put("place", visit.place());
        facts.put("remark", visit.remark());
        facts.put("companions", visit.companionCount() + " " + String.join("、", visit.companions()));
        facts.put(
                "things", visit.things().stream().map(CarriedThing::description).collect(Collectors.joining("、")));
        return facts;
    }

    /** The fields that differ, each as "before → after". */
    static Map<String, String> between(Map<String, String> before, Map<String, String> after) {
        Map<String, String> changed = new TreeMap<>();
        after.forEach((field, now) -> {
            String was = text(before.get(field));
            if (!was.equals(text(now))) {
                changed.put(field, was + ARROW + text(now));
            }
        });
        return changed;
    }

    private static String document(String kind, String mask) {
        return mask == null ? null : kind + " " + mask;
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }
}
