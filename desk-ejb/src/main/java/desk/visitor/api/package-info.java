/** What others may use of the visitor feature: its permissions and ids. */
package desk.visitor.api;
