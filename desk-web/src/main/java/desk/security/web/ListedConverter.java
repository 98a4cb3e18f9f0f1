package desk.security.web;

import desk.directory.service.Directory;
import desk.directory.service.Directory.Listed;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** A person of the directory as a suggestion's value: by id. */
@FacesConverter(value = "desk.Listed", managed = true)
public class ListedConverter implements Converter<Listed> {

    @Inject
    Directory directory;

    @Override
    public Listed getAsObject(FacesContext context, UIComponent component, String id) {
        return id == null || !id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? null
                : directory.named(List.of(UUID.fromString(id))).stream()
                        .findFirst()
                        .orElse(null);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, Listed person) {
        return person == null ? "" : person.id().toString();
    }
}
