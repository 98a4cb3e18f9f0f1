package desk.shared.web;

import static desk.shared.web.JsonSource.JSON;

import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the API answers when it does not do what was asked: an RFC 9457 document in the caller's language, the same whether a
 * resource or a filter writes it.
 *
 * @param status the HTTP status
 * @param key what is wrong: the message key of {@code detail} and the last step of {@code type}
 * @param arguments what the message shows; never a personal value
 * @param errors the fields it is about, if any
 * @param members further members of the document ({@code permission}, {@code reference} …)
 * @param headers headers that go with it ({@code Retry-After}, {@code WWW-Authenticate} …)
 */
public record Problem(
        int status,
        String key,
        List<Object> arguments,
        List<FieldError> errors,
        Map<String, String> members,
        Map<String, String> headers) {

    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPES = "/desk/problems/";

    /** One field that cannot be taken, by its name in the request. */
    public record FieldError(String field, String key, List<Object> arguments) {

        public FieldError(String field, String key) {
            this(field, key, List.of());
        }
    }

    public static Problem of(int status, String key, Object... arguments) {
        return new Problem(status, key, List.of(arguments), List.of(), Map.of(), Map.of());
    }

    /** About these fields, in the order of the request. */
    public Problem at(List<FieldError> fields) {
        return new Problem(status, key, arguments, List.copyOf(fields), members, headers);
    }

    /** With a further member; a null value is left out. */
    public Problem with(String name, String value) {
        return value == null
                ? this
                : new Problem(status, key, arguments, errors, extended(members, name, value), headers);
    }

    public Problem header(String name, String value) {
        return new Problem(status, key, arguments, errors, members, extended(headers, name, value));
    }

    private static Map<String, String> extended(Map<String, String> known, String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(known);
        more.put(name, value);
        return more;
    }

    /** The document, UTF-8. */
    public byte[] json(Locale language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.write("type", TYPES + key);
            json.write("title", Wording.of(language, "problem." + status, List.of()));
            json.write("status", status);
            json.write("detail", Wording.of(language, key, arguments));
            members.forEach(json::write);
            writeErrors(json, language);
            json.writeEnd();
        }
        return bytes.toByteArray();
    }

    private void writeErrors(JsonGenerator json, Locale language) {
        if (errors.isEmpty()) {
            return;
        }
        json.writeStartArray("errors");
        for (FieldError error : errors) {
            json.writeStartObject();
            json.write("field", error.field());
            json.write("detail", Wording.of(language, error.key(), error.arguments()));
            json.write("key", error.key());
            json.writeEnd();
        }
        json.writeEnd();
    }

    /** The headers of the answer besides its type and length. */
    public Stream<Map.Entry<String, String>> allHeaders(Locale language) {
        return Stream.concat(
                headers.entrySet().stream(),
                Map.of("Content-Language", language.toLanguageTag(), "Vary", "Accept-Language").entrySet().stream());
    }

    /** For filters and servlets: answers the request with this problem and nothing else. */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = Wording.language(request.getHeader("Accept-Language"));
        byte[] document = json(language);
        response.setStatus(status);
        allHeaders(language).forEach(header -> response.setHeader(header.getKey(), header.getValue()));
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }
}
