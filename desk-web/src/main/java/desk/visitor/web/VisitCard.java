package desk.visitor.web;

import desk.shared.web.Markup;
import desk.shared.web.Texts;
import desk.shared.web.Times;
import desk.visitor.domain.VisitState;
import desk.visitor.service.VisitLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;

/** How one visit looks on the day board: name, whom and why, the time that matters in its state, and its next step. */
final class VisitCard {

    /** The words of all cards, looked up once. */
    record Words(
            String pick,
            String away,
            String late,
            String badge,
            String in,
            String out,
            String undo,
            Map<VisitState, String> states) {

        Words(Texts texts) {
            this(
                    texts.of("visitor.card.pick"),
                    texts.of("visitor.card.away"),
                    texts.of("visitor.card.late"),
                    texts.of("visitor.badge"),
                    texts.of("visitor.act.in"),
                    texts.of("visitor.act.out"),
                    texts.of("visitor.act.undo"),
                    states(texts));
        }

        private static Map<VisitState, String> states(Texts texts) {
            Map<VisitState, String> words = new EnumMap<>(VisitState.class);
            for (VisitState state : VisitState.values()) {
                words.put(state, texts.of("visit.state." + state));
            }
            return words;
        }
    }

    private final Words words;
    private final Times times;
    private final String icons;
    private final String tone;
    private final LocalDate today;
    private final Instant now;

    VisitCard(Words words, Times times, String icons, String tone, LocalDate today, Instant now) {
        this.words = words;
        this.times = times;
        this.icons = icons;
        this.tone = tone;
        this.today = today;
        this.now = now;
    }

    void draw(VisitLine visit, Markup to) {
        to.open(
                "li",
                "class",
                "bcard tone-" + toneOf(visit),
                "data-id",
                visit.id() + ":" + visit.version(),
                "data-things",
                visit.things() == null || visit.things().isEmpty() ? "" : "1");
        name(visit, to);
        meta(visit, to);
        side(visit, to);
        to.close("li");
    }

    private String toneOf(VisitLine visit) {
        if (visit.overstays(now)) {
            return "wait";
        }
        if (visit.state() == VisitState.IN) {
            return visit.awaySince() == null ? "good" : "vip";
        }
        return tone;
    }

    private void name(VisitLine visit, Markup to) {
        to.open("div", "class", "name");
        to.open("input", "type", "checkbox", "data-pick", "1", "aria-label", words.pick() + " " + visit.name());
        to.element("a", visit.name(), "href", "story.xhtml?id=" + visit.id());
        if (visit.companions() > 0) {
            to.element("span", "+" + visit.companions(), "class", "tag");
        }
        if (visit.awaySince() != null) {
            to.element("span", words.away() + " " + times.clock(visit.awaySince()), "class", "tag");
        }
        to.close("div");
    }

    private void meta(VisitLine visit, Markup to) {
        to.open("div", "class", "meta");
        if (visit.state().isClosed() && visit.state() != VisitState.OUT) {
            to.text(words.states().get(visit.state()) + " · ");
        }
        if (!visit.day().equals(today)) {
            to.element("span", times.day(visit.day()), "class", "late").text(" · ");
        }
        if (visit.overstays(now)) {
            to.element("span", words.late() + " " + times.clock(visit.expectedTo()), "class", "late")
                    .text(" · ");
        }
        StringJoiner about = new StringJoiner(" · ");
        for (String part : new String[] {visit.hosts(), visit.purpose(), visit.organisation()}) {
            if (part != null && !part.isEmpty()) {
                about.add(part);
            }
        }
        to.text(about.toString()).close("div");
    }

    private void side(VisitLine visit, Markup to) {
        Instant moment = switch (visit.state()) {
            case EXPECTED -> visit.expectedFrom();
            case OUT -> visit.leftAt();
            default -> visit.arrivedAt();
        };
        to.open("div", "class", "side");
        to.element("time", times.clock(moment), "datetime", times.machine(moment));
        if (visit.state() == VisitState.IN && visit.badge() != null) {
            to.element("span", visit.badge(), "class", "badge-no", "title", words.badge());
        }
        switch (visit.state()) {
            case EXPECTED -> button("load", "in", words.in(), visit, to);
            case IN -> button("out", "out", words.out(), visit, to);
            default -> {
                if (visit.undoUntil() != null && visit.undoUntil().isAfter(now)) {
                    button("undo", "undo", words.undo(), visit, to);
                }
            }
        }
        to.close("div");
    }

    private void button(String act, String symbol, String word, VisitLine visit, Markup to) {
        to.open("button", "type", "button", "class", "btn tight square", "data-act", act, "title", word)
                .symbol(icons, symbol, "icon ")
                .element("span", word + " " + visit.name(), "class", "sr-only")
                .close("button");
    }
}
