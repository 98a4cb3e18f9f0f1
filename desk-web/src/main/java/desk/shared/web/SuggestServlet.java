package desk.shared.web;

import static desk.shared.web.JsonSource.JSON;

import desk.shared.service.BusinessException;
import desk.shared.service.Denied;
import desk.shared.service.NotFound;
import jakarta.ejb.EJBException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * Answers inputs that suggest: {@code POST /suggest/<source>} with {@code {"q":"…"}} gives offers, with {@code {"id":"…"}}
 * what the chosen one fills in; what cannot be taken is answered 422 with the words for it. A POST, so that no name stands in an address or a log.
 */
@WebServlet("/suggest/*")
public class SuggestServlet extends HttpServlet {

    private static final int LONGEST = 80;
    private static final int REFUSED = 422;

    @Inject
    @Any
    transient Instance<SuggestSource> sources;

    @Inject
    transient Looks looks;

    @Inject
    transient Refusals refusals;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = String.valueOf(request.getPathInfo()).substring(1);
        Optional<SuggestSource> source =
                sources.stream().filter(one -> one.name().equals(name)).findFirst();
        if (source.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try (JsonReader reader = JSON.createReader(request.getReader())) {
            JsonObject asked = reader.readObject();
            answer(response, asked.containsKey("id") ? chosen(source.get(), asked) : offers(source.get(), asked));
        } catch (JsonException | ClassCastException | NullPointerException | IllegalArgumentException malformed) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } catch (Denied denied) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } catch (NotFound | EJBException gone) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } catch (BusinessException refused) {
            response.setStatus(REFUSED);
            answer(
                    response,
                    JSON.createObjectBuilder()
                            .add("words", refusals.words(refused))
                            .build());
        }
    }

    private JsonObject offers(SuggestSource source, JsonObject asked) {
        String typed = asked.getString("q");
        JsonArrayBuilder offers = JSON.createArrayBuilder();
        if (!typed.isBlank() && typed.length() <= LONGEST) {
            Locale locale = looks.getLocale();
            for (SuggestSource.Offer offer : source.offers(typed, locale)) {
                offers.add(JSON.createObjectBuilder()
                        .add("id", offer.id())
                        .add("title", offer.title())
                        .add("detail", nothing(offer.detail()))
                        .add("mark", nothing(offer.mark())));
            }
        }
        return JSON.createObjectBuilder().add("offers", offers).build();
    }

    private JsonObject chosen(SuggestSource source, JsonObject asked) {
        JsonObjectBuilder fields = JSON.createObjectBuilder();
        source.chosen(asked.getString("id"), looks.getLocale())
                .forEach((field, value) -> fields.add(field, nothing(value)));
        return JSON.createObjectBuilder().add("fields", fields).build();
    }

    private static String nothing(String text) {
        return text == null ? "" : text;
    }

    private static void answer(HttpServletResponse response, JsonObject answer) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(answer.toString());
    }
}
