/** Invented data: what {@code ./desk demo} shows and, in bulk, what {@code ./desk bench} measures on. Nobody in it exists. */
package desk.run.sample;
