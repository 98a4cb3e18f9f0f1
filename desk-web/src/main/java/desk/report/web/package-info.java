/** Fetching exports, and the words registers are written in. */
package desk.report.web;
