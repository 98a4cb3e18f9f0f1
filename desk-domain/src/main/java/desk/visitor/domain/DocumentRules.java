package desk.visitor.domain;

import desk.shared.domain.RuleViolation;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;

/** What makes a number one of its kind; each refusal says what is wrong, for the person who holds the card to put right. */
final class DocumentRules {

    /** The provinces of GB/T 2260; 71 stands in the standard though no card bears it. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71");

    private static final Pattern HONG_KONG_OR_MACAO_PLACE = Pattern.compile("8[12]0000.*");
    private static final Pattern TAIWAN_PLACE = Pattern.compile("830000.*");
    /** Eight digits for life, on the older card two more that count renewals; a second letter for those of foreign nationality. */
    private static final Pattern HOME_RETURN = Pattern.compile("[HM](\\d{8}(\\d{2})?|[A-Z]\\d{7})");
    /** The card of 2015 has eight digits, the booklet before it ten and a letter in brackets. */
    private static final Pattern TAIWAN_TRAVEL = Pattern.compile("\\d{8}|\\d{10}[A-Z]?");

    private static final Pattern OLD_FOREIGNER = Pattern.compile("[A-Z]{3}\\d{12}");
    private static final Pattern PASSPORT = Pattern.compile("(?=.*\\d)[A-Z0-9]{5,12}");
    private static final Pattern MILITARY = Pattern.compile("(?=.*\\d)[\\p{IsHan}A-Z0-9]{4,20}");
    /** Thirteen digits and more are an identity number read in part. */
    private static final Pattern LICENCE = Pattern.compile("(?=.*\\d)(?!\\d{13,})[A-Z0-9]{5,16}");

    private static final Pattern ANY = Pattern.compile("[\\p{IsHan}A-Z0-9/]{2,30}");
    private static final Pattern ONLY_DIGITS = Pattern.compile("\\d+");

    private DocumentRules() {}

    /**
     * Passes over a right number, refuses any other.
     *
     * @param number normalised: capitals, no blanks, hyphens or brackets
     * @param latest the latest birth date believed
     */
    static void check(DocumentKind kind, String number, LocalDate latest, String field) {
        switch (kind) {
            case RESIDENT_ID -> residentId(number, latest, field);
            case PASSPORT -> matching(PASSPORT, number, "document.passport", field);
            case HK_MACAO_PERMIT ->
                permit(HOME_RETURN, HONG_KONG_OR_MACAO_PLACE, "document.hk-macao", number, latest, field);
            case TAIWAN_PERMIT -> permit(TAIWAN_TRAVEL, TAIWAN_PLACE, "document.taiwan", number, latest, field);
            case FOREIGNER_RESIDENCE -> foreigner(number, latest, field);
            case MILITARY -> matching(MILITARY, number, "document.military", field);
            case DRIVING_LICENCE -> licence(number, latest, field);
            case OTHER -> matching(ANY, number, "document.other", field);
        }
    }

    private static void residentId(String number, LocalDate latest, String field) {
        if (number.length() == 15 && ONLY_DIGITS.matcher(number).matches()) {
            throw new RuleViolation("document.old-number", field);
        }
        if (CitizenNumber.hasShape(number) && !PROVINCES.contains(number.substring(0, 2))) {
            var other = number.startsWith("9") || number.matches("8[123]0000.*");
            throw new RuleViolation(other ? "document.other-kind" : "document.region", field);
        }
        CitizenNumber.check(number, latest, field);
    }

    private static void permit(
            Pattern travel, Pattern place, String key, String number, LocalDate latest, String field) {
        if (number.length() != CitizenNumber.LENGTH) {
            matching(travel, number, key, field);
            return;
        }
        matching(place, number, key, field);
        CitizenNumber.check(number, latest, field);
    }

    /** The older card's check digit follows no published rule: only its shape is checked. */
    private static void foreigner(String number, LocalDate latest, String field) {
        if (number.length() == CitizenNumber.LENGTH && number.startsWith("9")) {
            CitizenNumber.check(number, latest, field);
        } else {
            matching(OLD_FOREIGNER, number, "document.foreigner", field);
        }
    }

    /** A Chinese licence bears the number of its holder's identity card. */
    private static void licence(String number, LocalDate latest, String field) {
        if (CitizenNumber.hasShape(number)) {
            CitizenNumber.check(number, latest, field);
        } else {
            matching(LICENCE, number, "document.licence", field);
        }
    }

    private static void matching(Pattern pattern, String number, String key, String field) {
        if (!pattern.matcher(number).matches()) {
            throw new RuleViolation(key, field);
        }
    }
}
