package desk.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Sample accounts have a password everybody knows: the real Desk does not start on a database that lets them in. */
final class SampleAccounts {
    private SampleAccounts() {}

    /** @throws Refusal when an active account of the sample data is there */
    static void refuse(Connection connection, String where) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select string_agg(username, ', ' order by username) from account where sample and state = 'ACTIVE'");
                ResultSet row = select.executeQuery()) {
            row.next();
            String names = row.getString(1);
            if (names != null) {
                throw new Refusal(
                        Exit.SAMPLE_ACCOUNTS,
                        where + " holds sample accounts (" + names
                                + "), whose password everybody knows: ./desk run wants a database without them");
            }
        }
    }
}
