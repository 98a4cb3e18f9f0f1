package desk.report.it;

import desk.report.api.RegisterColumn;
import desk.report.api.RegisterDocument;
import desk.report.api.RegisterRows;
import desk.report.api.RegisterSource;
import desk.report.api.Words;
import desk.shared.service.Caller;
import desk.shared.service.CursorRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A register of the numbers from 1, read from the database through a cursor; it can be held in the middle. */
@ApplicationScoped
public class NumbersRegister implements RegisterSource<Integer> {

    static final String PERMISSION = "NUMBERS_EXPORT";

    private volatile CountDownLatch gate = new CountDownLatch(0);

    @Inject
    CursorRows cursor;

    void hold() {
        gate = new CountDownLatch(1);
    }

    void release() {
        gate.countDown();
    }

    @Override
    public String name() {
        return "numbers";
    }

    @Override
    public String permission() {
        return PERMISSION;
    }

    @Override
    public Class<Integer> filterType() {
        return Integer.class;
    }

    @Override
    public RegisterDocument document(List<String> columns, Integer most, Words words) {
        return new RegisterDocument(
                "数字登记表",
                "",
                List.of(),
                List.of(RegisterColumn.number("n", "数", 4), RegisterColumn.text("text", "文", 10)),
                List.of(),
                List.of(),
                ZoneId.of("Asia/Shanghai"),
                words);
    }

    @Override
    public long count(Integer most, Caller caller) {
        return most;
    }

    @Override
    public RegisterRows rows(List<String> columns, Integer most, Words words, Caller caller) {
        return sink -> cursor.each(
                "select n, '第' || n || '号' from generate_series(1, ?) as numbers_register (n)", List.of(most), row -> {
                    waitInTheMiddle(row.getInt(1));
                    sink.row(List.of(row.getInt(1), row.getString(2)));
                });
    }

    private void waitInTheMiddle(int number) {
        try {
            if (number == 1000 && !gate.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody released the register");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Map<String, Object> audited(Integer most) {
        return Map.of("most", most);
    }
}
