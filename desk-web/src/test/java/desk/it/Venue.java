package desk.it;

import desk.shared.domain.Uuid7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Makes what a test stands on, new each time, so that no test sees another's rows. */
@ApplicationScoped
public class Venue {

    @Inject
    Sql sql;

    /** A desk of the test's own, without badges. */
    public UUID desk() {
        UUID desk = Uuid7.next();
        sql.update("insert into desk (id, code, name_zh, name_en) values (?, ?, '前台', 'Desk')", desk, Unique.code());
        return desk;
    }

    /** A desk of the test's own with free badges 001 to {@code badges}. */
    public UUID desk(int badges) {
        UUID desk = desk();
        sql.update(
                "insert into badge (desk_id, number, state) select ?, lpad(n::text, 3, '0'), 'FREE' from generate_series(1, ?) n",
                desk,
                badges);
        return desk;
    }

    /** A person of the directory in a department of the test's own. */
    public UUID person(String name) {
        UUID organisation = Uuid7.next();
        UUID department = Uuid7.next();
        UUID person = Uuid7.next();
        sql.update("insert into organisation (id, name_zh, name_en) values (?, '组委会', 'Committee')", organisation);
        sql.update(
                "insert into department (id, organisation_id, name_zh, name_en) values (?, ?, '综合部', 'General office')",
                department,
                organisation);
        sql.update(
                "insert into person (id, department_id, name, latin_name) values (?, ?, ?, ?)",
                person,
                department,
                name,
                name);
        return person;
    }
}
