/** What others may use of the directory: its permissions. */
package desk.directory.api;
