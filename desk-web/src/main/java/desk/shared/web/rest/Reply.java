package desk.shared.web.rest;

import desk.shared.service.Idempotency.Answer;

/**
 * What a command answers when it did its work.
 *
 * @param status the HTTP status
 * @param version the record's version now: its ETag
 * @param body what is told of the record
 */
public record Reply(int status, long version, Record body) {

    public static Reply ok(long version, Record body) {
        return new Reply(200, version, body);
    }

    /** The record is new; the body's {@code id} makes its address. */
    public static Reply created(long version, Record body) {
        return new Reply(201, version, body);
    }

    /** The form versions have in {@code ETag} and {@code If-Match}. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    Answer answer() {
        return new Answer(status, etag(version), JsonWriting.bytes(body));
    }
}
