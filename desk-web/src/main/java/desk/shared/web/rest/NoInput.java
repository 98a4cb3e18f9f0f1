package desk.shared.web.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a command that has nothing to say: none, or an empty object. */
@Schema(name = "NoInput", description = "api.doc.NoInput")
public record NoInput() {}
