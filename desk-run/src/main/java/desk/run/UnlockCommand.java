package desk.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * {@code ./desk unlock NAME}: ends the lock of one account (D10) with nothing but the machine, for the day when everybody who
 * may unlock others is locked out. It stands in the audit like any unlocking; the password stays what it was.
 */
public final class UnlockCommand implements Command {
    private static final String UNLOCK = """
            with unlocked as (
                update account set locked_at = null, failed_sign_ins = 0, next_sign_in_at = null
                where lower(username) = lower(?) returning id),
            told as (
                insert into event_log (at, actor_name, kind, subject_kind, subject_id)
                select now(), 'desk', 'ACCOUNT_UNLOCKED', 'account', id from unlocked)
            insert into audit_record (at, actor_name, origin, action, subject_kind, subject_id)
            select now(), 'desk', 'command:unlock', 'ACCOUNT_UNLOCKED', 'account', id from unlocked""";

    @Override
    public String name() {
        return "unlock";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.flag("--demo"));
    }

    @Override
    public boolean wantsWord() {
        return true;
    }

    @Override
    public Exit run(Arguments arguments) throws Exception {
        String username = arguments.word();
        boolean done = new DataAtHand(Home.here(), arguments.has("--demo")).use(database -> {
            try (Connection connection = database.connect()) {
                return unlock(connection, username);
            }
        });
        if (!done) {
            throw new Refusal(Exit.UNKNOWN_WORD, "there is no account \"" + username + "\"");
        }
        new Console(System.out).line("%s is unlocked", username);
        return Exit.DONE;
    }

    /** False when there is no such account. */
    static boolean unlock(Connection connection, String username) throws SQLException {
        try (PreparedStatement unlock = connection.prepareStatement(UNLOCK)) {
            unlock.setString(1, username);
            return unlock.executeUpdate() == 1;
        }
    }
}
