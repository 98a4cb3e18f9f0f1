package desk.report.service;

import desk.report.api.RegisterDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** The file formats a register is exported in (D10). */
public enum RegisterFormat {
    PDF("application/pdf"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv; charset=UTF-8");

    private final String mediaType;

    RegisterFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The file name's ending with its dot. */
    public String extension() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** Begins a register on a stream that stays the caller's to close. */
    public RegisterWriter open(RegisterDocument document, OutputStream out) throws IOException {
        return switch (this) {
            case PDF -> new PdfRegister(document, out);
            case XLSX -> new XlsxRegister(document, out);
            case CSV -> new CsvRegister(document, out);
        };
    }
}
