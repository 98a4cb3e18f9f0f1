package desk.run.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A hundred thousand rows of the register written to a file, by the way a person takes: order, wait, fetch. */
final class ExportMeasure implements Measure {

    private static final int ROWS = 100_000;
    private static final int PAUSE_MILLIS = 200;
    private static final int PATIENCE_SECONDS = 240;
    private static final String PERSON = "supervisor";
    private static final Pattern READY = Pattern.compile("/exports/([0-9a-f-]{36})");
    private static final Pattern COUNTED = Pattern.compile(" · (\\d+) ");

    private static final String FIRST_DAY = """
            select business_day from (select business_day, sum(count(*)) over (order by business_day desc) as so_far
                from visit group by business_day) days where so_far >= %d order by business_day desc limit 1""";

    private record Written(double seconds, long rows, long bytes) {}

    @Override
    public String name() {
        return "export";
    }

    @Override
    public void run(Rig rig, Figures figures) throws Exception {
        String from = firstDay(rig);
        try (Heap heap = new Heap(rig.desk().serverProcess().pid());
                Browser browser = Browser.signedIn(rig.port(), PERSON)) {
            for (String format : List.of("csv", "xlsx", "pdf")) {
                double before = heap.liveMegabytes();
                heap.watch();
                Written written = export(browser, from, format);
                double peak = heap.peakMegabytes();
                String what = format.toUpperCase(Locale.ROOT);
                figures.add(Figure.told(
                        "export." + format + ".rate",
                        "Export of " + written.rows() + " rows as " + what,
                        written.rows() / written.seconds(),
                        "rows/s"));
                figures.add(Figure.told("export." + format + ".peak", "  peak heap", peak, "MB"));
                figures.add(Figure.told("export." + format + ".before", "  heap held before", before, "MB"));
                figures.remark("%,d bytes in %.1f s", written.bytes(), written.seconds());
            }
        }
    }

    private static Written export(Browser browser, String from, String format) throws Exception {
        String path = Browser.REGISTER + "?from=" + from;
        Map<String, String> fields = browser.fields(browser.page(path));
        fields.keySet().removeIf(name -> name.startsWith("register:columns") || name.startsWith("register:states"));
        long began = System.nanoTime();
        String page = ask(browser, path, fields, "register:" + format, "register");
        while (!READY.matcher(page).find()) {
            if ((System.nanoTime() - began) / 1e9 > PATIENCE_SECONDS || page.contains("<error>")) {
                throw new IllegalStateException("the export as " + format + " did not become ready: " + page);
            }
            Thread.sleep(PAUSE_MILLIS);
            page = ask(browser, path, fields, "register:export", "register:export");
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        Matcher counted = COUNTED.matcher(page);
        long rows = counted.find() ? Long.parseLong(counted.group(1)) : 0;
        Matcher ready = READY.matcher(page);
        ready.find();
        int bytes = browser.answer("/desk/exports/" + ready.group(1)).body().length;
        return new Written(seconds, rows, bytes);
    }

    private static String ask(Browser browser, String path, Map<String, String> fields, String source, String execute)
            throws Exception {
        fields.put("jakarta.faces.partial.ajax", "true");
        fields.put("jakarta.faces.source", source);
        fields.put("jakarta.faces.partial.execute", execute);
        fields.put("jakarta.faces.partial.render", "register:export");
        fields.put(source, source);
        String answer = browser.ajax(path, fields).text();
        fields.remove(source);
        return answer;
    }

    private static String firstDay(Rig rig) throws Exception {
        try (Connection connection = rig.full().connect();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(FIRST_DAY.formatted(ROWS))) {
            return row.next() ? row.getString(1) : "2000-01-01";
        }
    }
}
