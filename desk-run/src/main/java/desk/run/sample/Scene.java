package desk.run.sample;

import java.util.function.Supplier;

/**
 * What a day is made from.
 *
 * @param guests whoever comes next; may give the same guest twice
 */
record Scene(Dice dice, Story story, Supplier<Guest> guests) {}
