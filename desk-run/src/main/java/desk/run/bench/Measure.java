package desk.run.bench;

/** One group of figures; {@code --only} takes its name. */
interface Measure {

    String name();

    void run(Rig rig, Figures figures) throws Exception;
}
