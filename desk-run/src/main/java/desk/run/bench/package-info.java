/**
 * {@code ./desk bench}: how fast Desk is beside what the machine allows. Every figure is held against a yardstick measured in the
 * same run, because milliseconds say more of the machine than of the program.
 */
package desk.run.bench;
