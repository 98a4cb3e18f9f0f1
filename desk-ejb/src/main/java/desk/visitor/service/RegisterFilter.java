package desk.visitor.service;

import desk.visitor.domain.VisitState;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which part of the register is asked for.
 *
 * @param from first business day, or null
 * @param to last business day, or null
 * @param states states wanted; empty for all
 * @param typed a fragment of name, pinyin, phone or plate, or null; never part of an address
 */
public record RegisterFilter(LocalDate from, LocalDate to, Set<VisitState> states, String typed) {

    public static final RegisterFilter ALL = new RegisterFilter(null, null, Set.of(), null);
}
