package desk.shared.web.rest;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A record as a request's body: its fields by name, worked out once for each record class. */
record RecordShape(Map<String, Field> fields, Constructor<?> constructor) {

    private static final ClassValue<RecordShape> KNOWN = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return worked(type);
        }
    };

    record Field(String name, int position, JsonType type) {}

    static RecordShape of(Class<? extends Record> type) {
        return KNOWN.get(type);
    }

    private static RecordShape worked(Class<?> type) {
        Map<String, Field> fields = new LinkedHashMap<>();
        List<Class<?>> types = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            JsonType json = JsonType.of(component.getType(), element(component));
            fields.put(component.getName(), new Field(component.getName(), types.size(), json));
            types.add(component.getType());
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types.toArray(new Class<?>[0]));
            constructor.setAccessible(true);
            return new RecordShape(fields, constructor);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Class<?> element(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : null;
    }

    Field field(String name) {
        return fields.get(name);
    }

    Record make(Object[] values) {
        try {
            return (Record) constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
