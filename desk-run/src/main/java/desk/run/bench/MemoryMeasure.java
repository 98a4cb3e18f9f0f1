package desk.run.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the server holds after all that, what a view that somebody left open weighs, and how many tabs of one person stay alive. */
final class MemoryMeasure implements Measure {

    private static final int TABS = 20;
    private static final String VIEW_STATE = "jakarta.faces.ViewState";
    private static final String WEIGHT = "/desk/health/held-views";
    private static final int OK = 200;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public void run(Rig rig, Figures figures) throws Exception {
        try (Heap heap = new Heap(rig.desk().serverProcess().pid())) {
            figures.add(Figure.told("memory.live", "Heap that is held after the run", heap.liveMegabytes(), "MB"));
            figures.add(
                    Figure.told("memory.resident", "Memory of the server's process", heap.residentMegabytes(), "MB"));
        }
        try (Browser browser = Browser.signedIn(rig.port(), "agent")) {
            views(browser, figures);
        }
    }

    private static void views(Browser browser, Figures figures) throws Exception {
        List<Map<String, String>> states = new ArrayList<>();
        states.add(open(browser));
        Map<String, Long> one = weights(browser);
        while (states.size() < TABS) {
            states.add(open(browser));
        }
        Map<String, Long> all = weights(browser);
        double more = total(all) - total(one);
        figures.add(Figure.atMost("memory.view", "A held board view, serialised", more / (TABS - 1) / 1024, "KB", 15));
        all.forEach((name, weight) -> figures.remark("· %,d bytes  %s", weight, name));
        int alive = 0;
        for (Map<String, String> state : states) {
            alive += answers(browser, state) ? 1 : 0;
        }
        figures.add(Figure.atLeast("memory.tabs", "Tabs alive of " + TABS + " that were opened", alive, "", 15));
    }

    /** A tab: what its page sends back with every request. */
    private static Map<String, String> open(Browser browser) throws Exception {
        Map<String, String> fields = browser.fields(browser.page(Browser.BOARD));
        fields.keySet().retainAll(Set.of(VIEW_STATE, "primefaces.nonce"));
        return fields;
    }

    /** An ajax request without any effect: a view that is gone is refused. */
    private static boolean answers(Browser browser, Map<String, String> tab) throws Exception {
        Map<String, String> fields = new LinkedHashMap<>(tab);
        fields.put("jakarta.faces.partial.ajax", "true");
        fields.put("jakarta.faces.source", "none");
        fields.put("jakarta.faces.partial.execute", "none");
        Wire.Answer answer = browser.ajax(Browser.BOARD, fields);
        String text = answer.text();
        return answer.status() == OK
                && text.contains("<partial-response")
                && !text.contains("<error>")
                && !text.contains("<redirect");
    }

    private static Map<String, Long> weights(Browser browser) throws Exception {
        Map<String, Long> weights = new LinkedHashMap<>();
        for (String line : browser.page(WEIGHT).split("\n")) {
            String[] words = line.strip().split(" ", 2);
            if (words.length == 2) {
                weights.put(words[1], Long.parseLong(words[0]));
            }
        }
        return weights;
    }

    private static double total(Map<String, Long> weights) {
        return weights.values().stream()
                .filter(weight -> weight > 0)
                .mapToLong(Long::longValue)
                .sum();
    }
}
