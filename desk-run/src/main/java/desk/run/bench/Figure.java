package desk.run.bench;

import java.util.Locale;

/**
 * One figure of the bench.
 *
 * @param key stable name, for machines
 * @param what the same for people
 * @param target the number to reach, NaN where none is set
 * @param higherIsBetter on which side of the target it is met
 */
record Figure(String key, String what, double value, String unit, double target, boolean higherIsBetter) {

    static Figure told(String key, String what, double value, String unit) {
        return new Figure(key, what, value, unit, Double.NaN, true);
    }

    static Figure atLeast(String key, String what, double value, String unit, double target) {
        return new Figure(key, what, value, unit, target, true);
    }

    static Figure atMost(String key, String what, double value, String unit, double target) {
        return new Figure(key, what, value, unit, target, false);
    }

    boolean hasTarget() {
        return !Double.isNaN(target);
    }

    boolean met() {
        return higherIsBetter ? value >= target : value <= target;
    }

    String verdict() {
        return !hasTarget() ? "" : met() ? "met" : "missed";
    }

    String line() {
        String goal = hasTarget() ? (higherIsBetter ? "≥ " : "≤ ") + number(target) : "";
        return String.format(Locale.ROOT, "  %-58s %10s %-8s %8s  %s", what, number(value), unit, goal, verdict());
    }

    String json() {
        String goal = hasTarget()
                ? String.format(
                        Locale.ROOT,
                        ",\"target\":%s,\"better\":\"%s\",\"verdict\":\"%s\"",
                        target,
                        higherIsBetter ? "higher" : "lower",
                        verdict())
                : "";
        return String.format(
                Locale.ROOT,
                "{\"key\":\"%s\",\"what\":\"%s\",\"value\":%s,\"unit\":\"%s\"%s}",
                key,
                what,
                Double.isNaN(value) ? "null" : Double.toString(value),
                unit,
                goal);
    }

    static String number(double value) {
        return String.format(
                Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : Math.abs(value) < 100 ? "%.1f" : "%,.0f", value);
    }
}
