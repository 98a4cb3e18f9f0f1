package desk.security.service;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Values kept for a few seconds, safe for many threads. What was read before a {@link #clear} is never served after it, even
 * when the reading ended later.
 */
final class ShortMemory<K, V> {

    private static final int MOST = 10_000;

    private record Kept<V>(V value, long until, int generation) {}

    private final Map<K, Kept<V>> kept = new ConcurrentHashMap<>();
    private final AtomicInteger generation = new AtomicInteger();
    private final long nanos;

    ShortMemory(int seconds) {
        nanos = TimeUnit.SECONDS.toNanos(seconds);
    }

    /** The value in memory, else the one read now; nothing is remembered when there is none. */
    Optional<V> get(K key, Supplier<Optional<V>> read) {
        Kept<V> found = kept.get(key);
        if (found != null && found.generation() == generation.get() && System.nanoTime() - found.until() < 0) {
            return Optional.of(found.value());
        }
        int before = generation.get();
        Optional<V> value = read.get();
        if (value.isEmpty()) {
            kept.remove(key);
        } else {
            if (kept.size() >= MOST) {
                kept.clear();
            }
            kept.put(key, new Kept<>(value.get(), System.nanoTime() + nanos, before));
        }
        return value;
    }

    void clear() {
        generation.incrementAndGet();
        kept.clear();
    }
}
