package desk.run.sample;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Chance that falls the same every time: one seed, one sequence. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    /** True in so many of a hundred cases. */
    boolean percent(double percent) {
        return random.nextDouble() * 100 < percent;
    }

    /** From {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** An index below {@code count}; small ones far more often, as a few people do most of the visiting. */
    int skewed(int count) {
        return (int) (count * Math.pow(random.nextDouble(), 3));
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** An index by weight. */
    int weighted(int[] weights) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int left = random.nextInt(total);
        int index = 0;
        while (left >= weights[index]) {
            left -= weights[index++];
        }
        return index;
    }

    /** Minutes round a middle with a long tail, as visits last. */
    int lasting(int middle, int least, int most) {
        double minutes = middle * Math.exp(random.nextGaussian() * 0.6);
        return (int) Math.max(least, Math.min(most, minutes));
    }

    /** A time-ordered identifier of that moment. */
    UUID id(Instant at) {
        long high = (at.toEpochMilli() << 16) | 0x7000L | (random.nextLong() & 0xFFFL);
        return new UUID(high, (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }
}
