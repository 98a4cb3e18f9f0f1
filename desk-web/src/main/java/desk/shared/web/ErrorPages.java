package desk.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

/**
 * An error page is a page of its own, however the request that failed was sent. Faces would take a form's fields for this
 * page's and fail once more over them; so the page is asked for with GET and without fields. It leaves no session behind. Mapped in web.xml to errors only.
 */
public class ErrorPages extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean stranger = request.getSession(false) == null;
        chain.doFilter(new Opening(request), response);
        HttpSession passing = request.getSession(false);
        if (stranger && passing != null) {
            passing.invalidate();
        }
    }

    private static final class Opening extends HttpServletRequestWrapper {

        Opening(HttpServletRequest failed) {
            super(failed);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
