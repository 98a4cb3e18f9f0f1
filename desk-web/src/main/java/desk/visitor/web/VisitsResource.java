package desk.visitor.web;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;
import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.ARRAY;
import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import desk.shared.service.BusinessException;
import desk.shared.service.NotFound;
import desk.shared.web.rest.Command;
import desk.shared.web.rest.Commands;
import desk.shared.web.rest.NoInput;
import desk.shared.web.rest.Parameters;
import desk.shared.web.rest.Reply;
import desk.shared.web.rest.RestId;
import desk.visitor.domain.VisitState;
import desk.visitor.service.Reception;
import desk.visitor.service.RegisterFilter;
import desk.visitor.service.VisitForm;
import desk.visitor.service.VisitRegister;
import desk.visitor.service.VisitResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/**
 * The visitors' way through the door for other programs (R1): the same use cases, rules and rights as the pages. A command
 * answers with what it left behind and reads nothing again.
 */
@Path("visits")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class VisitsResource {

    @Inject
    Commands commands;

    @Inject
    Reception reception;

    @Inject
    VisitRegister register;

    /** Enters an expected visit. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "expectVisit", summary = "api.doc.expectVisit")
    @Extension(name = "x-command", value = "create")
    @RequestBodySchema(VisitInput.class)
    @APIResponseSchema(value = VisitAnswer.class, responseCode = "201", responseDescription = "api.doc.created")
    public Response expect(Command command) {
        VisitForm form = command.read(VisitInput.class).form();
        return commands.create(command, () -> {
            VisitResult result = entered(form);
            return Reply.created(result.version(), VisitAnswer.of(result));
        });
    }

    /** A remembered visitor that there is not is a slip in the body, not in the address. */
    private VisitResult entered(VisitForm form) {
        try {
            return reception.expect(form);
        } catch (NotFound unknown) {
            throw new BusinessException("visitor.unknown", "visitorId");
        }
    }

    /** One part of the register. */
    @GET
    @Operation(operationId = "listVisits", summary = "api.doc.listVisits")
    @Parameter(name = "status", in = QUERY, schema = @Schema(type = ARRAY, implementation = VisitState.class))
    @Parameter(
            name = "from",
            in = QUERY,
            description = "api.doc.from",
            schema = @Schema(type = STRING, format = "date"))
    @Parameter(name = "to", in = QUERY, description = "api.doc.to", schema = @Schema(type = STRING, format = "date"))
    @Parameter(
            name = "cursor",
            in = QUERY,
            description = "api.doc.cursor",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "limit",
            in = QUERY,
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "200", defaultValue = "50"))
    @APIResponseSchema(value = VisitPage.class, responseCode = "200", responseDescription = "api.doc.page")
    public VisitPage list(@Context UriInfo address) {
        Parameters query = new Parameters(address);
        RegisterFilter filter = new RegisterFilter(
                query.date("from"), query.date("to"), query.choices("status", VisitState.class), null);
        int limit = query.number("limit", 1, VisitSearch.MOST, VisitSearch.SHIPPED_LIMIT);
        query.check();
        return VisitPage.of(register.page(filter, VisitPage.cursor(query.text("cursor")), limit));
    }

    /** The same by what may stand in no address: names, phones, plates. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("search")
    @Operation(operationId = "searchVisits", summary = "api.doc.searchVisits")
    @RequestBodySchema(VisitSearch.class)
    @APIResponseSchema(value = VisitPage.class, responseCode = "200", responseDescription = "api.doc.page")
    public VisitPage search(Command command) {
        VisitSearch asked = command.read(VisitSearch.class);
        int limit = asked.limitOrShipped();
        return VisitPage.of(register.page(asked.filter(), VisitPage.cursor(asked.cursor()), limit));
    }

    /** One visit, whole. */
    @GET
    @Path("{id}")
    @Operation(operationId = "readVisit", summary = "api.doc.readVisit")
    @APIResponseSchema(value = VisitView.class, responseCode = "200", responseDescription = "api.doc.visit")
    public Response read(@PathParam("id") String id) {
        VisitView visit = VisitView.of(register.detail(RestId.of(id)));
        return Response.ok(visit)
                .header(HttpHeaders.ETAG, Reply.etag(visit.version()))
                .build();
    }

    /** The expected visitor comes in. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/check-in")
    @Operation(operationId = "checkIn", summary = "api.doc.checkIn")
    @Extension(name = "x-command", value = "change")
    @RequestBodySchema(CheckInInput.class)
    @APIResponseSchema(value = VisitAnswer.class, responseCode = "200", responseDescription = "api.doc.done")
    public Response checkIn(@PathParam("id") String id, Command command) {
        CheckInInput said = command.read(CheckInInput.class);
        UUID visit = RestId.of(id);
        long version = command.seenVersion();
        return change(
                command, visit, () -> reception.checkIn(visit, version, null, said.badge(), said.forgottenOrKept()));
    }

    /** The visitor leaves. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/check-out")
    @Operation(operationId = "checkOut", summary = "api.doc.checkOut")
    @Extension(name = "x-command", value = "change")
    @RequestBodySchema(CheckOutInput.class)
    @APIResponseSchema(value = VisitAnswer.class, responseCode = "200", responseDescription = "api.doc.done")
    public Response checkOut(@PathParam("id") String id, Command command) {
        CheckOutInput said = command.read(CheckOutInput.class);
        UUID visit = RestId.of(id);
        long version = command.seenVersion();
        return change(command, visit, () -> reception.checkOut(visit, version, said.takenOutOrNone()));
    }

    /** The expected visit will not take place. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/cancel")
    @Operation(operationId = "cancelVisit", summary = "api.doc.cancelVisit")
    @Extension(name = "x-command", value = "change")
    @RequestBodySchema(NoInput.class)
    @APIResponseSchema(value = VisitAnswer.class, responseCode = "200", responseDescription = "api.doc.done")
    public Response cancel(@PathParam("id") String id, Command command) {
        command.readNothing();
        UUID visit = RestId.of(id);
        long version = command.seenVersion();
        return change(command, visit, () -> reception.cancel(visit, version));
    }

    private Response change(Command command, UUID visit, Supplier<VisitResult> useCase) {
        return commands.change(command, visit, () -> {
            VisitResult result = useCase.get();
            return Reply.ok(result.version(), VisitAnswer.of(result));
        });
    }
}
