package desk.shared.web;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.context.FacesContext;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;

/** The one component theme as a Faces resource; made at first use and kept in memory. */
final class ThemeResource extends Resource {

    ThemeResource(String name) {
        setResourceName(name);
        setLibraryName(DeskResources.THEME_LIBRARY);
        setContentType("text/css");
    }

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(Held.CSS);
    }

    @Override
    public String getRequestPath() {
        FacesContext context = FacesContext.getCurrentInstance();
        String path = ResourceHandler.RESOURCE_IDENTIFIER + "/" + getResourceName() + ".xhtml?ln=" + getLibraryName()
                + "&v=" + Held.VERSION;
        return context.getApplication().getViewHandler().getResourceURL(context, path);
    }

    @Override
    public Map<String, String> getResponseHeaders() {
        Map<String, String> headers = new HashMap<>();
        headers.put("Cache-Control", "public, max-age=31536000, immutable");
        return headers;
    }

    @Override
    public URL getURL() {
        return null;
    }

    @Override
    public boolean userAgentNeedsUpdate(FacesContext context) {
        return true;
    }

    private static final class Held {
        static final byte[] CSS = ComponentTheme.css();
        static final String VERSION = DeskResources.checksum(CSS);
    }
}
