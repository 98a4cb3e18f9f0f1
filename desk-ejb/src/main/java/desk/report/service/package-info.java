/**
 * Registers as PDF, XLSX and CSV, written row by row in constant memory, and the background exports that make them
 * (D10). Knows no feature: a feature describes its register by {@code desk.report.api}.
 */
package desk.report.service;
