/** The directory's page and what it offers to other pages' inputs (D8). */
package desk.directory.web;
