package desk.shared.web;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * Serves the component theme and gives our own style sheets, scripts and pictures an address that changes with their
 * content, so that browsers may keep them for a year and still see a new release at once.
 */
public class DeskResources extends ResourceHandlerWrapper {
    static final String THEME_LIBRARY = "primefaces-desk";
    private static final Set<String> OWN = Set.of("css", "js", "img");

    private final Map<String, String> fingerprints = new ConcurrentHashMap<>();

    public DeskResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name, String library) {
        if (THEME_LIBRARY.equals(library)) {
            return new ThemeResource(name);
        }
        Resource resource = super.createResource(name, library);
        return resource != null && library != null && OWN.contains(library) ? new Fingerprinted(resource) : resource;
    }

    @Override
    public boolean libraryExists(String library) {
        return THEME_LIBRARY.equals(library) || super.libraryExists(library);
    }

    private String fingerprint(Resource resource) {
        String key = resource.getLibraryName() + "/" + resource.getResourceName();
        return fingerprints.computeIfAbsent(key, k -> checksum(resource));
    }

    private static String checksum(Resource resource) {
        try (InputStream in = resource.getInputStream()) {
            return checksum(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String checksum(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return Long.toHexString(crc.getValue());
    }

    private final class Fingerprinted extends ResourceWrapper {
        Fingerprinted(Resource wrapped) {
            super(wrapped);
        }

        @Override
        public String getRequestPath() {
            String path = super.getRequestPath();
            return path + (path.contains("?") ? "&v=" : "?v=") + fingerprint(getWrapped());
        }

        @Override
        public boolean userAgentNeedsUpdate(FacesContext context) {
            return getWrapped().userAgentNeedsUpdate(context);
        }
    }
}
