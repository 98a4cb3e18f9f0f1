package desk.report.service;

import desk.report.api.RegisterDocument;
import desk.report.api.RegisterRows;
import desk.report.api.RegisterSource;
import desk.report.api.Words;
import desk.shared.service.Caller;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Fifty visits; can be held before the first row, made endless, or made to fail. */
final class HeldRegister implements RegisterSource<String> {

    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile int count = 50;
    private volatile int failAfter = -1;
    private volatile boolean closed;

    void hold() {
        gate = new CountDownLatch(1);
    }

    void release() {
        gate.countDown();
    }

    void endless() {
        count = Integer.MAX_VALUE;
    }

    void failAfter(int rows) {
        failAfter = rows;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public String name() {
        return "visits";
    }

    @Override
    public String permission() {
        return ExportHouse.PERMISSION;
    }

    @Override
    public Class<String> filterType() {
        return String.class;
    }

    @Override
    public RegisterDocument document(List<String> columns, String filter, Words words) {
        return Sample.register();
    }

    @Override
    public long count(String filter, Caller caller) {
        return count;
    }

    @Override
    public Map<String, Object> audited(String filter) {
        return Map.of("days", 31);
    }

    @Override
    public RegisterRows rows(List<String> columns, String filter, Words words, Caller caller) {
        return sink -> {
            try {
                gate.await();
                for (int i = 0; i < count; i++) {
                    if (i == failAfter) {
                        throw new IllegalStateException("the database went away");
                    }
                    sink.row(Sample.row(i % 1000));
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            } finally {
                closed = true;
            }
        };
    }
}
