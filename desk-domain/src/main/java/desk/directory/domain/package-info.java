/** Organisation, department, person: who works in the house and how to reach them (D8). */
package desk.directory.domain;
