package desk.report.api;

import java.util.List;

/**
 * Somebody wants a register as a file. A register page fires it; the export panel on the page orders it and shows how far it is.
 *
 * @param register the name of the {@link RegisterSource}
 * @param format PDF, XLSX or CSV
 * @param columns the columns wanted, in order
 * @param filter what the page is narrowed to, as the source understands it
 */
public record ExportWanted(String register, String format, List<String> columns, Object filter) {}
