package desk.shared.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import desk.shared.domain.Sex;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReadingTest {

    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");

    /** One field of every type there is. */
    record All(
            String text,
            Integer number,
            Boolean truth,
            UUID id,
            Instant at,
            LocalDate day,
            Sex choice,
            List<String> texts,
            List<Integer> numbers) {}

    @Test
    void every_type_is_read_and_written_alike() {
        All all = new All(
                "王\n\"𠮷\"",
                -7,
                true,
                ID,
                Instant.parse("2026-03-01T01:30:00Z"),
                LocalDate.parse("2026-03-01"),
                Sex.FEMALE,
                List.of("a", "b"),
                List.of());
        assertEquals(all, JsonReading.read(JsonWriting.bytes(all), All.class));
    }

    @Test
    void what_is_not_said_is_null_and_nothing_is_said_by_null() {
        All nothing = new All(null, null, null, null, null, null, null, null, null);
        assertEquals(nothing, read(""));
        assertEquals(nothing, read("{}"));
        assertEquals(nothing, read("{\"text\":null,\"number\":null,\"texts\":null,\"choice\":null,\"truth\":null}"));
        assertEquals("{}", new String(JsonWriting.bytes(nothing), StandardCharsets.UTF_8));
    }

    @Test
    void a_moment_may_have_any_zone() {
        assertEquals(
                Instant.parse("2026-03-01T01:30:00Z"),
                read("{\"at\":\"2026-03-01T09:30:00+08:00\"}").at());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"a",
                "{\"x\":{",
                "{\"x\":[1,",
                "{\"x\":{\"y\":[{",
                "{\"texts\":[\"a\"",
                "{\"texts\":[[",
                "{\"text\":{\"a\":1"
            })
    void a_text_that_ends_too_early_is_refused_at_once(String text) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertEquals("api.malformed", refused(text).problem().key()));
    }

    @Test
    void nothing_may_follow_the_object() {
        assertEquals("api.malformed", refused("{} x").problem().key());
        assertEquals(400, refused("{}{}").problem().status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"number\":1.5}",
                "{\"number\":1e3}",
                "{\"number\":12345678901}",
                "{\"number\":\"1\"}",
                "{\"text\":1}",
                "{\"text\":{\"a\":[{}]}}",
                "{\"truth\":\"true\"}",
                "{\"id\":\"1-1-1-1-1\"}",
                "{\"at\":\"2026-03-01\"}",
                "{\"at\":\"1899-12-31T23:59:59Z\"}",
                "{\"day\":\"+3000-01-01\"}",
                "{\"choice\":\"female\"}",
                "{\"texts\":\"a\"}",
                "{\"texts\":[null]}",
                "{\"numbers\":[1,[2]]}",
                "{\"text\":\"\\u0000\"}",
                "{\"text\":\"\\ud800\"}",
                "{\"other\":1}",
                "{\"text\":\"a\",\"text\":\"b\"}"
            })
    void a_field_that_cannot_be_read_is_named(String text) {
        Refused refused = refused(text);
        assertEquals("api.fields", refused.problem().key());
        assertEquals(
                text.replaceAll("\\{\"(\\w+)\".*", "$1"),
                refused.problem().errors().get(0).field());
        assertEquals(1, refused.problem().errors().size());
    }

    private static All read(String text) {
        return JsonReading.read(text.getBytes(StandardCharsets.UTF_8), All.class);
    }

    private static Refused refused(String text) {
        return assertThrows(Refused.class, () -> read(text));
    }
}
