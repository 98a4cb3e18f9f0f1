package desk.visitor.domain;

import desk.shared.domain.PersonName;
import desk.shared.domain.RuleViolation;
import desk.shared.domain.Sex;
import desk.shared.domain.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fields a card reader typed, told apart by their keys or by their looks. */
record CardFields(Optional<PersonName> name, Optional<Sex> sex, Optional<String> number) {

    private static final int LONGEST = 1_000;
    private static final Pattern SEPARATORS = Pattern.compile("[\\t\\r\\n|,，;；]+");
    private static final Pattern KEYED = Pattern.compile("\\s*([\\p{L}_ ]{1,20}?)\\s*[=:：]\\s*(.*)");
    private static final Pattern NUMBER =
            Pattern.compile("(?i)[0-9]{17}[0-9X]|[A-Z]{0,3}[0-9]{7,18}|[0-9]{8,10}[A-Z]?");
    private static final Pattern DATE = Pattern.compile("(19|20)[0-9]{2}([-./年]?[0-9]{1,2}){2}日?");

    private static final Map<String, Sex> SEXES = Map.ofEntries(
            Map.entry("男", Sex.MALE),
            Map.entry("女", Sex.FEMALE),
            Map.entry("m", Sex.MALE),
            Map.entry("f", Sex.FEMALE),
            Map.entry("male", Sex.MALE),
            Map.entry("female", Sex.FEMALE),
            Map.entry("男/m", Sex.MALE),
            Map.entry("女/f", Sex.FEMALE),
            Map.entry("1", Sex.MALE),
            Map.entry("2", Sex.FEMALE));

    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("姓名", "name"),
            Map.entry("name", "name"),
            Map.entry("xm", "name"),
            Map.entry("性别", "sex"),
            Map.entry("sex", "sex"),
            Map.entry("gender", "sex"),
            Map.entry("xb", "sex"),
            Map.entry("公民身份号码", "number"),
            Map.entry("身份证号", "number"),
            Map.entry("身份证号码", "number"),
            Map.entry("证件号码", "number"),
            Map.entry("证件号", "number"),
            Map.entry("证号", "number"),
            Map.entry("number", "number"),
            Map.entry("id", "number"),
            Map.entry("idno", "number"),
            Map.entry("idnumber", "number"),
            Map.entry("idcode", "number"),
            Map.entry("cardno", "number"),
            Map.entry("sfzh", "number"),
            Map.entry("sfzhm", "number"));

    /** @throws RuleViolation {@code reader.required}, {@code reader.unreadable} when it is far too long */
    static CardFields of(String typed) {
        if (typed != null && typed.length() > LONGEST) {
            throw new RuleViolation("reader.unreadable", CardReaderInput.FIELD);
        }
        var fields = new ArrayList<String>();
        for (var field : SEPARATORS.split(typed == null ? "" : typed)) {
            fields.add(Text.code(field));
        }
        fields.removeIf(String::isEmpty);
        if (fields.isEmpty()) {
            throw new RuleViolation("reader.required", CardReaderInput.FIELD);
        }
        var keyed = fields.stream().anyMatch(field -> key(field).isPresent());
        return keyed ? byKey(fields) : byLooks(fields);
    }

    private static Optional<String> key(String field) {
        var keyed = KEYED.matcher(field);
        return keyed.matches() ? Optional.ofNullable(KEYS.get(plain(keyed.group(1)))) : Optional.empty();
    }

    private static CardFields byKey(List<String> fields) {
        return new CardFields(
                value(fields, "name").flatMap(CardFields::asName),
                value(fields, "sex").flatMap(CardFields::asSex),
                value(fields, "number"));
    }

    private static Optional<String> value(List<String> fields, String key) {
        return fields.stream()
                .filter(field -> key(field).equals(Optional.of(key)))
                .map(field -> KEYED.matcher(field).replaceFirst("$2"))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static CardFields byLooks(List<String> fields) {
        var number = fields.stream().filter(CardFields::looksLikeNumber).findFirst();
        var end = number.map(fields::indexOf).orElse(fields.size());
        var before = fields.subList(0, end == 0 ? fields.size() : end);
        var name = before.stream()
                .filter(field -> asSex(field).isEmpty() && !field.matches(".*\\d.*"))
                .findFirst()
                .flatMap(CardFields::asName);
        return new CardFields(
                name,
                fields.stream().map(CardFields::asSex).flatMap(Optional::stream).findFirst(),
                number);
    }

    private static boolean looksLikeNumber(String field) {
        var compact = field.replace(" ", "");
        return NUMBER.matcher(compact).matches() && !DATE.matcher(compact).matches();
    }

    private static Optional<Sex> asSex(String field) {
        return Optional.ofNullable(SEXES.get(plain(field)));
    }

    private static Optional<PersonName> asName(String field) {
        try {
            return Optional.of(PersonName.of(field));
        } catch (RuleViolation noName) {
            return Optional.empty();
        }
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[ _]", "");
    }
}
