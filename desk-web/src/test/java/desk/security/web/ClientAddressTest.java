package desk.security.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

    @Test
    void the_last_element_of_the_last_line_counts() {
        assertEquals(
                Optional.of("203.0.113.9"), ClientAddress.forwarded(List.of("192.0.2.1", "198.51.100.7, 203.0.113.9")));
        assertEquals(Optional.of("2001:db8:0:0:0:0:0:1"), ClientAddress.forwarded(List.of("2001:db8::1")));
    }

    @Test
    void only_an_address_in_digits_is_taken() {
        for (String line : List.of(
                "", "unknown", "host.example", "203.0.113.999", "1.2.3", "203.0.113.9:8080", "1:2", "x:y", ":")) {
            assertEquals(Optional.empty(), ClientAddress.forwarded(List.of(line)), line);
        }
        assertEquals(Optional.empty(), ClientAddress.forwarded(List.of()));
        assertEquals(Optional.empty(), ClientAddress.forwarded(List.of("203.0.113.9", "")));
    }
}
