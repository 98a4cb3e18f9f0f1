package desk.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import desk.shared.web.Problem.FieldError;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {

    @Test
    void a_problem_says_what_is_wrong_to_programs_and_to_people() {
        JsonObject problem =
                read(Problem.of(403, "api.denied", "VISIT_READ").with("permission", "VISIT_READ"), Locale.ENGLISH);
        assertEquals("/desk/problems/api.denied", problem.getString("type"));
        assertEquals(403, problem.getInt("status"));
        assertEquals("Not allowed", problem.getString("title"));
        assertEquals("This access token lacks the permission VISIT_READ", problem.getString("detail"));
        assertEquals("VISIT_READ", problem.getString("permission"));
        assertFalse(problem.containsKey("errors"));
    }

    @Test
    void each_field_is_named_with_words_of_its_own() {
        FieldError error = new FieldError("limit", "api.field.range", List.of(1, 200));
        JsonObject problem = read(Problem.of(400, "api.fields", 1).at(List.of(error)), Locale.SIMPLIFIED_CHINESE);
        JsonObject told = problem.getJsonArray("errors").getJsonObject(0);
        assertEquals("limit", told.getString("field"));
        assertEquals("应在 1 与 200 之间", told.getString("detail"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-;zh-CN",
                "en;en",
                "en-GB,en;q=0.8;en",
                "de, en;q=0.5, zh;q=0.9;zh-CN",
                "fr;zh-CN",
                "*;zh-CN",
                "en;q=0;zh-CN",
                "zh-TW;zh-CN",
                "(nonsense;zh-CN"
            })
    void chinese_is_spoken_unless_english_is_liked_better(String row) {
        int split = row.lastIndexOf(';');
        String header = row.startsWith("-;") ? null : row.substring(0, split);
        assertEquals(row.substring(split + 1), Wording.language(header).toLanguageTag());
    }

    private static JsonObject read(Problem problem, Locale language) {
        return Json.createReader(new ByteArrayInputStream(problem.json(language)))
                .readObject();
    }
}
