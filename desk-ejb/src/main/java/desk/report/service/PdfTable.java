package desk.report.service;

import com.lowagie.text.pdf.PdfTemplate;
import desk.report.api.RegisterColumn.Align;
import java.util.ArrayList;
import java.util.List;

/** The ruled table of a register, going on from page to page under the same heading. */
final class PdfTable {

    private final PdfPaper paper;
    private final PdfGrid grid;
    private final Typeface face;
    private final float leastRow;
    private final PdfTemplate heading;
    private float tableTop;
    private float y;

    PdfTable(PdfPaper paper, PdfGrid grid, Typeface face, Typeface strong, float leastRow, float top) {
        this.paper = paper;
        this.grid = grid;
        this.face = face;
        this.leastRow = leastRow;
        this.heading = heading(strong);
        begin(top);
    }

    /** Drawn once, stamped onto every page. */
    private PdfTemplate heading(Typeface strong) {
        Glyphs glyphs = new Glyphs(strong);
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < grid.count(); i++) {
            lines.add(grid.lines(i, glyphs.drawable(grid.column(i).heading()), strong));
        }
        float height = grid.height(most(lines)) + 2;
        PdfTemplate template = paper.template(PdfPaper.SIZE.getWidth(), height);
        PdfPen pen = new PdfPen(template);
        pen.shade(grid.edge(0), 0, grid.width(), height);
        pen.begin(strong, grid.size(), PdfPen.INK);
        for (int i = 0; i < grid.count(); i++) {
            grid.put(pen, i, lines.get(i), strong, Align.CENTER, height, height);
        }
        pen.end();
        return template;
    }

    private void begin(float top) {
        tableTop = top;
        y = top - heading.getHeight();
        paper.stamp(heading, 0, y);
        paper.pen().rule(grid.edge(0), y, grid.edge(grid.count()), y, PdfPen.RULE);
    }

    /** Rules the columns down to here and frames the table. @return the y where it ends */
    float end() {
        PdfPen pen = paper.pen();
        for (int i = 1; i < grid.count(); i++) {
            pen.rule(grid.edge(i), tableTop, grid.edge(i), y, PdfPen.HAIRLINE);
        }
        pen.frame(grid.edge(0), y, grid.width(), tableTop - y);
        return y;
    }

    private void turnPage() {
        end();
        paper.turn();
        begin(paper.top());
    }

    /** A row stays on one page if a page can hold it; a longer one goes on at the top of the next. */
    void row(List<String> cells) {
        List<List<String>> lines = new ArrayList<>(grid.count());
        for (int i = 0; i < grid.count(); i++) {
            lines.add(grid.lines(i, cells.get(i), face));
        }
        int most = most(lines);
        float whole = Math.max(leastRow, grid.height(most));
        if (whole > room() && whole <= paper.top() - heading.getHeight() - paper.bottom()) {
            turnPage();
        }
        if (whole <= room()) {
            draw(lines, whole);
        } else {
            split(lines, most);
        }
    }

    private void split(List<List<String>> lines, int most) {
        int from = 0;
        while (from < most) {
            int fitting = grid.linesWithin(room());
            if (fitting < 1 && y + heading.getHeight() < tableTop) {
                turnPage();
            } else {
                int to = Math.min(most, from + Math.max(1, fitting));
                draw(part(lines, from, to), grid.height(to - from));
                from = to;
            }
        }
    }

    private float room() {
        return y - paper.bottom();
    }

    private static int most(List<List<String>> lines) {
        int most = 1;
        for (List<String> column : lines) {
            most = Math.max(most, column.size());
        }
        return most;
    }

    private static List<List<String>> part(List<List<String>> lines, int from, int to) {
        return lines.stream()
                .map(column -> column.subList(Math.min(from, column.size()), Math.min(to, column.size())))
                .toList();
    }

    private void draw(List<List<String>> lines, float height) {
        PdfPen pen = paper.pen();
        pen.begin(face, grid.size(), PdfPen.INK);
        for (int i = 0; i < grid.count(); i++) {
            grid.put(pen, i, lines.get(i), face, grid.column(i).align(), y, height);
        }
        pen.end();
        y -= height;
        pen.rule(grid.edge(0), y, grid.edge(grid.count()), y, PdfPen.HAIRLINE);
    }

    /** A sentence in place of rows, across all columns; nothing may follow it. */
    void remark(String text) {
        float height = grid.height(2);
        float x = (PdfPaper.SIZE.getWidth() - face.width(text) * grid.size() / 1000) / 2;
        end();
        paper.pen().text(face, grid.size(), PdfPen.SOFT_INK, text, x, y - height / 2 - grid.size() / 3);
        paper.pen().frame(grid.edge(0), y - height, grid.width(), height);
        y -= height;
        tableTop = y;
    }
}
