package desk.run;

/** One option of a command, such as {@code --port N}; a flag takes no value. */
public record Option(String name, boolean takesValue) {
    public static Option flag(String name) {
        return new Option(name, false);
    }

    public static Option value(String name) {
        return new Option(name, true);
    }
}
