package desk.shared.web.rest;

import desk.shared.web.Looks;
import desk.shared.web.rest.ApiReading.Operation;
import desk.shared.web.rest.ApiReading.Structure;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The page that tells people of the API, from its OpenAPI document. */
@Named
@RequestScoped
public class ApiPage {

    @Inject
    OpenApi document;

    @Inject
    Looks looks;

    private ApiReading reading;

    public String getIntro() {
        return reading().intro();
    }

    public String getToken() {
        return reading().token();
    }

    public List<Operation> getOperations() {
        return reading().operations();
    }

    public List<Structure> getStructures() {
        return reading().structures();
    }

    private ApiReading reading() {
        if (reading == null) {
            reading = new ApiReading(document.in(looks.getLocale()));
        }
        return reading;
    }
}
