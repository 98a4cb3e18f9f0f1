package desk.shared.web;

import jakarta.faces.context.ExternalContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** A failure while an ajax answer was being written: the half-written answer is thrown away and an error written instead. */
final class AjaxError {

    private AjaxError() {}

    static void write(ExternalContext external, String name, String words) {
        if (external.isResponseCommitted()) {
            return;
        }
        try {
            external.responseReset();
            external.setResponseContentType("text/xml");
            external.setResponseCharacterEncoding("UTF-8");
            Writer out = external.getResponseOutputWriter();
            out.write("<?xml version='1.0' encoding='UTF-8'?><partial-response id=\"error\"><error><error-name>desk."
                    + name
                    + "</error-name><error-message><![CDATA[" + words.replace("]]>", "") + "]]></error-message></error>"
                    + "</partial-response>");
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
