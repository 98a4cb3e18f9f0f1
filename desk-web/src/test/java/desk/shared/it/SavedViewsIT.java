package desk.shared.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import desk.it.As;
import desk.it.InContainer;
import desk.it.Sql;
import desk.it.Venue;
import desk.shared.service.SavedViews;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@InContainer
class SavedViewsIT {

    private static final String FILTER = "{\"typed\":\"张三\"}";

    @Inject
    As as;

    @Inject
    Venue venue;

    @Inject
    Sql sql;

    @Inject
    SavedViews views;

    @Test
    void a_view_is_its_owners_alone_sealed_and_replaced_by_one_of_the_same_name() {
        UUID desk = venue.desk();
        as.agent(desk);
        UUID first = views.save("visitor.register", "本月拒访", FILTER);
        assertEquals(first, views.save("visitor.register", "本月拒访", FILTER));
        assertEquals(1, views.of("visitor.register").size());
        assertEquals(FILTER, views.load("visitor.register", first).orElseThrow());
        byte[] content = sql.one(byte[].class, "select content from saved_view where id = ?", first);
        assertFalse(new String(content, StandardCharsets.UTF_8).contains("张三"));

        as.supervisor(desk);
        assertTrue(views.load("visitor.register", first).isEmpty());
        views.remove(first);

        as.agent(desk);
        assertEquals(1, views.of("visitor.register").size());
        views.remove(first);
        assertTrue(views.load("visitor.register", first).isEmpty());
    }
}
