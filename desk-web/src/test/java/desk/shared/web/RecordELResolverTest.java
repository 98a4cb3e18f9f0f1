package desk.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class RecordELResolverTest {

    /** A context with nothing in it but the mark "resolved". */
    private static final class Plain extends ELContext {
        @Override
        public ELResolver getELResolver() {
            return null;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    }

    private record Line(String visitorName, int companions) {}

    private final RecordELResolver resolver = new RecordELResolver();
    private final ELContext context = new Plain();

    @Test
    void a_page_reads_a_records_components_by_name() {
        Line line = new Line("李文静", 2);
        assertEquals("李文静", resolver.getValue(context, line, "visitorName"));
        assertTrue(context.isPropertyResolved());
        assertEquals(2, resolver.getValue(context, line, "companions"));
    }

    @Test
    void what_is_no_component_is_left_to_the_other_resolvers() {
        context.setPropertyResolved(false);
        assertNull(resolver.getValue(context, new Line("李文静", 2), "class"));
        assertNull(resolver.getValue(context, "no record", "length"));
        assertFalse(context.isPropertyResolved());
    }

    @Test
    void a_records_component_cannot_be_written() {
        Line line = new Line("李文静", 2);
        assertTrue(resolver.isReadOnly(context, line, "visitorName"));
        assertThrows(PropertyNotWritableException.class, () -> resolver.setValue(context, line, "visitorName", "王建国"));
    }
}
