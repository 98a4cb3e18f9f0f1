/** What every page stands on: the frame, its looks and languages, one field, one path for errors, the headers of every answer. */
package desk.shared.web;
