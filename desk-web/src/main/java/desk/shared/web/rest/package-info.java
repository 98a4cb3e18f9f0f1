/**
 * The plumbing of the REST API, the same for every feature: a resource takes a {@link desk.shared.web.rest.Command}, reads
 * records from it, answers with records; what goes wrong becomes a {@link desk.shared.web.Problem} in one place.
 */
package desk.shared.web.rest;
