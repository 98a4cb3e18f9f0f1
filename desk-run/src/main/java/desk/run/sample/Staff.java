package desk.run.sample;

import java.util.List;

/**
 * Who writes the register: the agents by turns, their supervisor, and a host of the house.
 *
 * @param hostPerson who of the directory the host is: what it enters is visits to itself
 */
record Staff(List<Clerk> agents, Clerk supervisor, Clerk host, House.Host hostPerson) {

    Clerk agent(Dice dice) {
        return dice.one(agents);
    }
}
