package desk.visitor.domain;

import desk.shared.domain.RuleViolation;
import java.util.Arrays;

/** The documents visitors show at the desk (R1). Names are kept in the database; words for them are in the bundles. */
public enum DocumentKind {
    /** 居民身份证, GB 11643. */
    RESIDENT_ID,
    /** 护照 of any country. */
    PASSPORT,
    /** 港澳居民来往内地通行证 (home-return permit), or 港澳居民居住证 with its 18 digits. */
    HK_MACAO_PERMIT,
    /** 台湾居民来往大陆通行证, or 台湾居民居住证 with its 18 digits. */
    TAIWAN_PERMIT,
    /** 外国人永久居留身份证, of 2017 (15 characters) or of 2023 (18 digits). */
    FOREIGNER_RESIDENCE,
    /** 军官证, 士兵证, 武警证. */
    MILITARY,
    /** 机动车驾驶证. */
    DRIVING_LICENCE,
    /** Whatever else was shown: a work pass, a student's card. */
    OTHER;

    /**
     * The kind of this name.
     *
     * @throws RuleViolation {@code document.kind}, for any other name or none
     */
    public static DocumentKind named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("document.kind", "documentKind"));
    }
}
