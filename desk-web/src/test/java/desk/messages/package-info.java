/** What the message bundles must hold. */
package desk.messages;
