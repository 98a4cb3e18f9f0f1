package desk.visitor.web;

import desk.shared.web.Assets;
import desk.shared.web.Markup;
import desk.shared.web.Texts;
import desk.shared.web.Times;
import desk.visitor.service.VisitLine;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The cards of one column of the day board, {@code <d:visit-cards lines="" tone="" day="" now=""/>}. A component of its own
 * because a full board has some two hundred of them and every screen draws it anew with every change: the same cards by a
 * repeating tag took ten times as long.
 */
@FacesComponent(VisitCards.TYPE)
public class VisitCards extends UIComponentBase {

    public static final String TYPE = "desk.visitor.Cards";

    private static final int CARD = 900;

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void encodeEnd(FacesContext context) throws IOException {
        List<VisitLine> lines = (List<VisitLine>) getAttributes().get("lines");
        VisitCard card = new VisitCard(
                new VisitCard.Words(CDI.current().select(Texts.class).get()),
                CDI.current().select(Times.class).get(),
                CDI.current().select(Assets.class).get().getIcons(),
                (String) getAttributes().get("tone"),
                (LocalDate) getAttributes().get("day"),
                (Instant) getAttributes().get("now"));
        Markup cards = new Markup(lines.size() * CARD);
        lines.forEach(line -> card.draw(line, cards));
        context.getResponseWriter().write(cards.toString());
    }
}
