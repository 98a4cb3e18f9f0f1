package desk.run.bench;

import desk.run.DeskInstance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The day board for a person who is signed in, beside an empty page in the same template; and how it bears a long history. */
final class BoardMeasure implements Measure {

    private static final int WORKERS = 4;
    private static final int ROUNDS = 5;
    private static final Duration SLICE = Duration.ofSeconds(4);
    private static final Duration WARMING = Duration.ofSeconds(4);
    private static final int ENOUGH = 4000;
    private static final Duration OPEN_LOOP = Duration.ofSeconds(10);
    private static final double USUAL_LOAD = 0.4;
    private static final String PERSON = "agent";

    @Override
    public String name() {
        return "board";
    }

    @Override
    public void run(Rig rig, Figures figures) throws Exception {
        List<Load.Task> board = visitors(rig.port(), Browser.BOARD);
        List<Load.Task> empty = visitors(rig.port(), Browser.EMPTY);
        Load.warm(empty, WARMING, ENOUGH);
        Load.warm(board, WARMING, ENOUGH);
        Rounds.Compared compared = Rounds.compare(board, empty, SLICE, ROUNDS, rig.parties());
        figures.add(
                Figure.atLeast("board.rate", "Board pages for a signed-in person (aim)", compared.first(), "/s", 100));
        figures.add(Figure.told("board.empty-rate", "  empty pages in the same template", compared.second(), "/s"));
        figures.add(Figure.atLeast("board.ratio", "  ratio", compared.ratio(), "×", 0.35));
        figures.add(Figure.told(
                "board.cpu",
                "  application CPU per board page",
                1000 * compared.firstCost().server() / compared.firstDone(),
                "ms"));
        figures.remark(
                "generator's CPU: %.0f %% of one core",
                100 * compared.firstCost().generator() / compared.seconds());
        Load.Outcome usual =
                Load.open(board, compared.first() * USUAL_LOAD, OPEN_LOOP).clean();
        figures.add(Figure.told("board.p50", "  at 40 % of its capacity: median", usual.millis(50), "ms"));
        figures.add(Figure.told("board.p95", "  at 40 % of its capacity: p95", usual.millis(95), "ms"));
        history(rig, figures);
    }

    private static List<Load.Task> visitors(int port, String path) throws Exception {
        List<Load.Task> visitors = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            Browser browser = Browser.signedIn(port, PERSON);
            visitors.add(() -> browser.page(path));
        }
        return visitors;
    }

    private static void history(Rig rig, Figures figures) throws Exception {
        List<Spoken> page = said(rig, figures);
        Explained small = Explained.of(rig.small(), page);
        Explained full = Explained.of(rig.full(), page);
        figures.add(Figure.told("board.buffers-small", "  buffers touched with 10,000 visits", small.buffers(), ""));
        figures.add(Figure.told("board.buffers-full", "  buffers touched at full size", full.buffers(), ""));
        figures.add(
                Figure.atMost("board.buffers-growth", "  growth", (double) full.buffers() / small.buffers(), "×", 1.5));
        figures.add(Figure.told("board.sql-small", "  its SQL, median with 10,000 visits", small.medianMillis(), "ms"));
        figures.add(Figure.told("board.sql-full", "  its SQL, median at full size", full.medianMillis(), "ms"));
        figures.add(
                Figure.atMost("board.sql-growth", "  growth", full.medianMillis() / small.medianMillis(), "×", 1.3));
        pages(rig, figures);
    }

    /** The same page on the small database, by turns with the full one, nobody else asking. */
    private static void pages(Rig rig, Figures figures) throws Exception {
        try (DeskInstance other = rig.start("small", rig.small());
                Browser few = Browser.signedIn(other.setup().listening().port(), PERSON);
                Browser many = Browser.signedIn(rig.port(), PERSON)) {
            Load.warm(List.of(() -> few.page(Browser.BOARD)), WARMING, ENOUGH);
            Rounds.Medians medians = Rounds.medians(() -> few.page(Browser.BOARD), () -> many.page(Browser.BOARD), 200);
            figures.add(Figure.told("board.page-small", "  page, median with 10,000 visits", medians.first(), "ms"));
            figures.add(Figure.told("board.page-full", "  page, median at full size", medians.second(), "ms"));
            figures.add(Figure.atMost("board.page-growth", "  growth", medians.second() / medians.first(), "×", 1.3));
        }
    }

    private static List<Spoken> said(Rig rig, Figures figures) throws Exception {
        try (Browser browser = Browser.signedIn(rig.port(), PERSON)) {
            browser.page(Browser.BOARD);
            browser.page(Browser.BOARD);
            List<Spoken> heard = Own.of(Spoken.during(rig.postgres(), () -> browser.page(Browser.BOARD)));
            List<Spoken> said = heard.stream()
                    .filter(spoken -> !spoken.isTransactionControl())
                    .toList();
            figures.add(Figure.atMost("board.statements", "  SQL statements of a board page", said.size(), "", 5));
            said.forEach(spoken -> figures.remark("· %s", Own.shortened(spoken.sql())));
            return said.stream()
                    .filter(spoken -> spoken.sql().startsWith("select")
                            || spoken.sql().startsWith("(select")
                            || spoken.sql().startsWith("SELECT"))
                    .toList();
        }
    }
}
