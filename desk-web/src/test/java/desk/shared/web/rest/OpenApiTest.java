package desk.shared.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.junit.jupiter.api.Test;

/** The OpenAPI document says what the code does: every path and method, every field, every status. */
class OpenApiTest {

    private static final JsonObject DOCUMENT = OpenApi.shipped();
    private static final java.nio.file.Path SOURCES = java.nio.file.Path.of("src", "main", "java", "desk");
    private static final Pattern STATUS =
            Pattern.compile("(?:Problem\\.of|new Refused|case) ?\\(?(4\\d\\d|5\\d\\d)[ ,]");
    private static final JavaClasses CLASSES = new ClassFileImporter().importPath("target/classes");

    @Test
    void every_path_and_method_of_the_resources_is_in_the_document_and_no_other() {
        Set<String> coded = new TreeSet<>();
        resources().forEach(resource -> methods(resource).forEach(method -> coded.add(address(resource, method))));
        Set<String> told = new TreeSet<>();
        DOCUMENT.getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject()
                        .keySet()
                        .forEach(method -> told.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        assertEquals(coded, told);
        assertTrue(coded.contains("POST /visits/{id}/check-in"));
    }

    @Test
    void every_operation_answers_what_its_method_returns() {
        resources()
                .forEach(resource -> methods(resource).forEach(method -> {
                    JsonObject operation = operation(resource, method);
                    APIResponseSchema success = method.getAnnotation(APIResponseSchema.class);
                    assertTrue(
                            operation.getJsonObject("responses").containsKey(success.responseCode()), method::toString);
                    boolean takesCommand =
                            Arrays.asList(method.getParameterTypes()).contains(Command.class);
                    assertEquals(takesCommand, operation.containsKey("requestBody"), method::toString);
                }));
    }

    @Test
    void the_fields_of_every_schema_are_the_components_of_its_record() {
        JsonObject schemas = DOCUMENT.getJsonObject("components").getJsonObject("schemas");
        List<Class<?>> records = CLASSES.stream()
                .filter(one -> one.isRecord() && one.isAnnotatedWith(Schema.class))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
        assertFalse(records.isEmpty());
        for (Class<?> record : records) {
            JsonObject schema =
                    schemas.getJsonObject(record.getAnnotation(Schema.class).name());
            Set<String> told = Optional.ofNullable(schema.getJsonObject("properties"))
                    .map(JsonObject::keySet)
                    .orElse(Set.of());
            Set<String> coded = Arrays.stream(record.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toSet());
            assertEquals(coded, told, record.getName());
        }
    }

    @Test
    void every_status_the_plumbing_can_answer_is_described() throws Exception {
        Set<String> coded = new TreeSet<>();
        try (Stream<java.nio.file.Path> files = Files.walk(SOURCES)) {
            for (java.nio.file.Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                STATUS.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(coded::add);
            }
        }
        // The answer to methods that no operation offers.
        coded.remove("405");
        Set<String> told =
                DOCUMENT.getJsonObject("components").getJsonObject("responses").keySet();
        assertTrue(told.containsAll(coded), () -> coded + " but only " + told);
        assertTrue(coded.containsAll(Set.of("400", "403", "404", "409", "412", "413", "415", "503")), coded::toString);
    }

    @Test
    void all_that_people_read_in_it_has_words_in_both_languages() {
        Set<String> keys = new TreeSet<>();
        collect(DOCUMENT, "", keys);
        assertTrue(keys.contains("api.doc.checkIn"));
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            ResourceBundle words = ResourceBundle.getBundle("desk.messages", language);
            keys.forEach(key -> assertTrue(words.containsKey(key), () -> language + " has no " + key));
        }
    }

    private static void collect(JsonValue value, String name, Set<String> keys) {
        if (value instanceof JsonObject object) {
            object.forEach((member, one) -> collect(one, member, keys));
        } else if (value.getValueType() == JsonValue.ValueType.ARRAY) {
            value.asJsonArray().forEach(one -> collect(one, name, keys));
        } else if (value instanceof JsonString text
                && Set.of("summary", "description", "title").contains(name)) {
            keys.add(text.getString());
        }
    }

    private static Stream<Class<?>> resources() {
        return CLASSES.stream().filter(one -> one.isAnnotatedWith(Path.class)).map(JavaClass::reflect);
    }

    private static Stream<Method> methods(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods()).filter(method -> verb(method) != null);
    }

    private static JsonObject operation(Class<?> resource, Method method) {
        String[] address = address(resource, method).split(" ");
        return DOCUMENT.getJsonObject("paths")
                .getJsonObject(address[1])
                .getJsonObject(address[0].toLowerCase(Locale.ROOT));
    }

    private static String address(Class<?> resource, Method method) {
        Path path = method.getAnnotation(Path.class);
        return verb(method)
                + " /"
                + resource.getAnnotation(Path.class).value()
                + (path == null ? "" : "/" + path.value());
    }

    private static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst()
                .orElse(null);
    }
}
