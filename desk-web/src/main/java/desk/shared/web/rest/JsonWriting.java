package desk.shared.web.rest;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Writes a record as a JSON object: its components are the fields, in their order; what is null is left out. */
final class JsonWriting {

    private static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());

    private static final ClassValue<Method[]> ACCESSORS = new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .peek(accessor -> accessor.setAccessible(true))
                    .toArray(Method[]::new);
        }
    };

    private JsonWriting() {}

    static byte[] bytes(Record value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = GENERATORS.createGenerator(bytes)) {
            json.writeStartObject();
            fields(json, value);
            json.writeEnd();
        }
        return bytes.toByteArray();
    }

    private static void fields(JsonGenerator json, Record record) {
        for (Method accessor : ACCESSORS.get(record.getClass())) {
            Object value = value(accessor, record);
            if (value != null) {
                json.writeKey(accessor.getName());
                write(json, value);
            }
        }
    }

    private static Object value(Method accessor, Record record) {
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void write(JsonGenerator json, Object value) {
        if (value instanceof Record nested) {
            json.writeStartObject();
            fields(json, nested);
            json.writeEnd();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(element -> write(json, element));
            json.writeEnd();
        } else if (value instanceof Integer number) {
            json.write(number);
        } else if (value instanceof Long number) {
            json.write(number);
        } else if (value instanceof Boolean truth) {
            json.write(truth);
        } else {
            json.write(value.toString());
        }
    }
}
