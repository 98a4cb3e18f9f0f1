/** Whether the program is alive and ready, for load balancers, supervisors and the launcher. */
package desk.shared.web.health;
