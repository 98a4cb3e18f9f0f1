package desk.shared.web;

import jakarta.json.spi.JsonProvider;

/** The JSON provider, found once: the methods of {@code jakarta.json.Json} search the class path with every call. */
public final class JsonSource {

    public static final JsonProvider JSON = JsonProvider.provider();

    private JsonSource() {}
}
