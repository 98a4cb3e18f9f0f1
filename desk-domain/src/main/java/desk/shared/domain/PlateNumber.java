package desk.shared.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The plate of a vehicle at the door (R1), in capitals without blanks or dots: {@code 粤B12345}.
 *
 * <p>Mainland plates follow GA 36: province, issuing office, serial in which the letters I and O do not occur; new-energy serials
 * have six characters; embassy and consulate, police, trainer, trailer, emergency and Hong Kong and Macao plates end in (or begin
 * with) their character. Armed police (WJ), military, Hong Kong, Macao, Taiwan and foreign plates are taken as letters and
 * digits, for no list of the world's plates could be kept true.
 *
 * <p>Refusals: {@code plate.required}, {@code plate.letters} (I or O in a serial: surely 1 or 0 was meant), {@code plate.length},
 * {@code plate.format}.
 */
public record PlateNumber(String value) {

    private static final String FIELD = "plate";
    private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private static final String HEAD = "[" + PROVINCES + "][A-Z]";
    private static final String SERIAL = "[A-HJ-NP-Z0-9]";

    private static final Pattern NEW_ENERGY = Pattern.compile(HEAD + "([A-HJK]" + SERIAL + "[0-9]{4}|[0-9]{5}[A-HJK])");
    private static final Pattern MAINLAND = Pattern.compile(HEAD + SERIAL + "{5}");
    private static final Pattern MARKED =
            Pattern.compile(HEAD + SERIAL + "{4}(警|学|挂|港|澳|领|应急)|" + HEAD + SERIAL + "{4,5}[试超临]");
    private static final Pattern EMBASSY = Pattern.compile("使[0-9]{6}|[0-9]{6}使|[" + PROVINCES + "][0-9]{4,6}领");
    private static final Pattern ARMED_POLICE = Pattern.compile("WJ[" + PROVINCES + "]?[0-9]{4}[0-9A-Z]");
    private static final Pattern LATIN = Pattern.compile("[A-Z0-9]{2,12}");
    private static final Pattern WITH_PROVINCE = Pattern.compile("[" + PROVINCES + "].*");
    private static final Pattern CONFUSED =
            Pattern.compile("[" + PROVINCES + "][A-Z](?=[A-Z0-9]{5,6}$)[A-Z0-9]*[IO][A-Z0-9]*");

    /** Reads what was typed into the field named {@code plate}. */
    public PlateNumber(String value) {
        this.value = checked(value, FIELD);
    }

    /**
     * Reads what was typed.
     *
     * @throws RuleViolation with one of the keys above
     */
    public static PlateNumber of(String typed) {
        return new PlateNumber(typed);
    }

    /** As {@link #of(String)}, the refusal shown beside another field. */
    public static PlateNumber of(String typed, String field) {
        return new PlateNumber(checked(typed, field));
    }

    private static String checked(String typed, String field) {
        var plate = Han.simplified(Text.compact(typed)).toUpperCase(Locale.ROOT).replaceAll("[\\p{Pd}.·•・‧_]", "");
        if (plate.isEmpty()) {
            throw new RuleViolation("plate.required", field);
        }
        if (!isPlate(plate)) {
            throw new RuleViolation(reason(plate), field);
        }
        return plate;
    }

    private static boolean isPlate(String plate) {
        return MAINLAND.matcher(plate).matches()
                || NEW_ENERGY.matcher(plate).matches()
                || MARKED.matcher(plate).matches()
                || EMBASSY.matcher(plate).matches()
                || ARMED_POLICE.matcher(plate).matches()
                || LATIN.matcher(plate).matches();
    }

    private static String reason(String plate) {
        if (CONFUSED.matcher(plate).matches()) {
            return "plate.letters";
        }
        var mainlandHead = plate.length() > 1 && plate.substring(0, 2).matches(HEAD);
        return mainlandHead && plate.substring(2).matches("[A-Z0-9]*") ? "plate.length" : "plate.format";
    }

    /** A new-energy vehicle: the serial has six characters and a letter that says so. */
    public boolean newEnergy() {
        return NEW_ENERGY.matcher(value).matches();
    }

    /** As it stands on the vehicle: {@code 粤B·12345}; a plate that is not a province's as it is. */
    public String display() {
        return hasProvince() ? value.substring(0, 2) + "·" + value.substring(2) : value;
    }

    /** Without the province: {@code B12345}; what most people say and type. */
    public String withoutProvince() {
        return WITH_PROVINCE.matcher(value).matches() ? value.substring(1) : value;
    }

    /** Without province and issuing office: {@code 12345}; the whole of any other plate. */
    public String serial() {
        return hasProvince() ? value.substring(2) : value;
    }

    private boolean hasProvince() {
        return value.substring(0, 2).matches(HEAD);
    }

    /** A plate leads to a person: not shown in logs. */
    @Override
    public String toString() {
        return Masks.plate(value);
    }
}
