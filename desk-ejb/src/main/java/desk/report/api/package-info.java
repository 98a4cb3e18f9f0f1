/** What a feature says of its register so that the house can print and export it (D10, R1–R3, F4, F5). */
package desk.report.api;
