package desk.visitor.domain;

import desk.shared.domain.RuleViolation;

/** Where each layout of ICAO 9303 has its fields, every one of them proven by its check digit. */
final class MachineFields {

    final String code;
    final String issuer;
    final String names;
    final String number;
    final String nationality;
    final String birth;
    final String sex;
    final String expiry;

    private final MachineLines lines;
    private final boolean card;

    MachineFields(MachineLines lines) {
        this.lines = lines;
        this.card = lines.layout() == MachineLines.Layout.TD1;
        code = lines.part(0, 0, 2).replace("<", "");
        if (code.startsWith("V") || !code.matches("[ACIP].?")) {
            throw new RuleViolation(code.startsWith("V") ? "mrz.visa" : "mrz.kind", MachineLines.FIELD);
        }
        issuer = lines.part(0, 2, 5).replace("<", "");
        names = card ? lines.part(2, 0, 30) : lines.part(0, 5, lines.layout().width);
        number = card ? number(0, 5, 15, 30) : number(1, 0, 28, 35);
        var at = card ? 0 : 13;
        birth = dated("birth", at);
        sex = lines.part(1, at + 7, at + 8);
        expiry = dated("expiry", at + 8);
        nationality = (card ? lines.part(1, 15, 18) : lines.part(1, 10, 13)).replace("<", "");
        checkPersonalNumber();
        checkAll();
    }

    private String dated(String what, int at) {
        var date = lines.digits(1, at, at + 6);
        if (!MachineLines.onlyDigits(date)) {
            throw new RuleViolation("mrz.date." + what, MachineLines.FIELD);
        }
        MachineLines.check(what, date, lines.digits(1, at + 6, at + 7));
        return date;
    }

    /** Nine characters and their check digit; a longer number goes on in the optional data, its check digit behind it. */
    private String number(int line, int at, int moreFrom, int moreTo) {
        var first = lines.part(line, at, at + 9);
        var check = lines.digits(line, at + 9, at + 10);
        if (check.equals("<") && lines.layout() != MachineLines.Layout.TD3) {
            var more = lines.part(line, moreFrom, moreTo);
            var end = more.indexOf('<') < 0 ? more.length() : more.indexOf('<');
            if (end > 1) {
                var whole = first + more.substring(0, end - 1);
                MachineLines.check("number", whole, lines.digits(line, moreFrom + end - 1, moreFrom + end));
                return whole;
            }
        }
        MachineLines.check("number", first, check);
        return first.replaceAll("<+$", "");
    }

    private void checkPersonalNumber() {
        if (lines.layout() == MachineLines.Layout.TD3) {
            MachineLines.check("personal", lines.part(1, 28, 42), lines.digits(1, 42, 43));
        }
    }

    /** Over everything that has a check digit, these included, so that two mistakes cannot hide one another. */
    private void checkAll() {
        if (card) {
            var all = part(0, 5, 14) + digit(0, 14) + part(0, 15, 30) + digits(0, 7) + digits(8, 15) + part(1, 18, 29);
            MachineLines.check("all", all, lines.digits(1, 29, 30));
            return;
        }
        var last = lines.layout().width - 1;
        var all = part(1, 0, 9) + digit(1, 9) + digits(13, 20) + digits(21, 28) + rest(last);
        MachineLines.check("all", all, lines.digits(1, last, last + 1));
    }

    /** The optional data; in a passport its own check digit is the last of it. */
    private String rest(int last) {
        return lines.layout() == MachineLines.Layout.TD3 ? part(1, 28, 42) + digit(1, 42) : part(1, 28, last);
    }

    private String part(int line, int from, int to) {
        return lines.part(line, from, to);
    }

    private String digits(int from, int to) {
        return lines.digits(1, from, to);
    }

    private String digit(int line, int at) {
        return lines.digits(line, at, at + 1);
    }
}
