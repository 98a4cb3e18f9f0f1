/** Finding and keeping the people of the house (D8). */
package desk.directory.service;
