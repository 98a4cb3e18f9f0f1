/**
 * Tests that run inside the real server on a real database. Classes end in {@code IT}, live in a package named {@code it} (this
 * one, or {@code desk.<feature>.it}) and carry {@link desk.it.InContainer}; they share one boot. A test owns its data: it makes a
 * desk of its own ({@link desk.it.Venue}), becomes somebody ({@link desk.it.As}) and calls the services as a page would.
 */
package desk.it;
