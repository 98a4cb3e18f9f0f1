package desk.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OwnOriginTest {

    private static final String BEHIND_PROXY = "desk.behind.proxy";

    @AfterEach
    void without_a_proxy_again() {
        System.clearProperty(BEHIND_PROXY);
    }

    @Test
    void scheme_and_authority_both_count() {
        assertTrue(OwnOrigin.is("https://desk.example", "https", "Desk.example"));
        assertFalse(OwnOrigin.is("http://desk.example", "https", "desk.example"));
        assertFalse(OwnOrigin.is("https://desk.example:8443", "https", "desk.example"));
        assertFalse(OwnOrigin.is("null", "https", "desk.example"));
        assertFalse(OwnOrigin.is("https://desk example", "https", "desk example"));
        assertFalse(OwnOrigin.is(null, "https", "desk.example"));
    }

    @Test
    void what_a_proxy_says_counts_behind_a_proxy_only() {
        assertEquals("http", OwnOrigin.scheme("https", false));
        System.setProperty(BEHIND_PROXY, "true");
        assertEquals("https", OwnOrigin.scheme("https", false));
        assertEquals("https", OwnOrigin.scheme("wss", false));
        assertEquals("http", OwnOrigin.scheme("http", true));
        assertEquals("http", OwnOrigin.scheme(null, false));
    }
}
