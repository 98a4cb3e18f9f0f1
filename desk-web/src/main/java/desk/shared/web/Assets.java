package desk.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/** Addresses of pictures that every page shows many times, worked out once. */
@Named
@ApplicationScoped
public class Assets {

    private String icons;

    private String mark;

    /** The sheet of symbols; {@code #name} picks one. */
    public String getIcons() {
        if (icons == null) {
            icons = address("icons.svg");
        }
        return icons;
    }

    public String getMark() {
        if (mark == null) {
            mark = address("mark.svg");
        }
        return mark;
    }

    private static String address(String name) {
        FacesContext context = FacesContext.getCurrentInstance();
        return context.getApplication()
                .getResourceHandler()
                .createResource(name, "img")
                .getRequestPath();
    }
}
