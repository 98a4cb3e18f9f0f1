package desk.shared.web.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Takes a request's bytes in, no more than a command may hold, and only when they say they are JSON. */
@Provider
@Consumes(MediaType.WILDCARD)
public class CommandReader implements MessageBodyReader<Command> {

    /** The most bytes a command may hold. */
    static final int MOST_BYTES = 64 * 1024;

    @Context
    Request request;

    @Context
    UriInfo address;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Command.class;
    }

    @Override
    public Command readFrom(
            Class<Command> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] bytes = bytes(headers.getFirst(HttpHeaders.CONTENT_LENGTH), body);
        if (bytes.length > 0 && !isJson(mediaType)) {
            throw new Refused(415, "api.media-type");
        }
        return new Command(
                request.getMethod(),
                address.getPath(),
                headers.getFirst("Idempotency-Key"),
                headers.getFirst(HttpHeaders.IF_MATCH),
                bytes);
    }

    private static byte[] bytes(String announced, InputStream body) throws IOException {
        if (announced != null && (announced.length() > 9 || Integer.parseInt(announced) > MOST_BYTES)) {
            throw new Refused(413, "api.too-large", MOST_BYTES);
        }
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Refused(413, "api.too-large", MOST_BYTES);
        }
        return bytes;
    }

    private static boolean isJson(MediaType sent) {
        String charset = sent.getParameters().get(MediaType.CHARSET_PARAMETER);
        return MediaType.APPLICATION_JSON_TYPE.isCompatible(sent)
                && !sent.isWildcardType()
                && (charset == null || charset.equalsIgnoreCase("utf-8"));
    }
}
