package desk.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import desk.shared.domain.RuleViolation;
import desk.shared.service.BusinessException;
import jakarta.ejb.EJBException;
import jakarta.el.ELException;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExceptionCauseTest {

    @Test
    void a_refusal_is_found_below_its_wrappers() {
        BusinessException refusal = new BusinessException("badge.out", "badge", "A017");
        Throwable thrown = new FacesException(new ELException(new EJBException(refusal)));
        assertSame(refusal, DeskExceptionHandler.cause(thrown));
    }

    @Test
    void a_rule_of_the_domain_is_a_refusal_too() {
        Throwable cause = DeskExceptionHandler.cause(new ELException(new RuleViolation("plate.length", "plate", 7)));
        BusinessException refusal = assertInstanceOf(BusinessException.class, cause);
        assertEquals("plate", refusal.field());
        assertEquals(List.of(7), refusal.arguments());
    }

    @Test
    void an_expired_page_is_not_unwrapped() {
        ViewExpiredException expired =
                new ViewExpiredException("expired", new IllegalStateException(), "/visitor/board.xhtml");
        assertSame(expired, DeskExceptionHandler.cause(expired));
    }
}
