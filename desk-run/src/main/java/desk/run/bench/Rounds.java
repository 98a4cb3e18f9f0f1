package desk.run.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Two things measured by turns, so that whatever the machine does meanwhile hits both. */
final class Rounds {

    /** Median rates, the median of the rounds' ratios, and the processor time of both. */
    record Compared(
            double first,
            double second,
            double ratio,
            long firstDone,
            long secondDone,
            Processor firstCost,
            Processor secondCost,
            double seconds) {}

    private Rounds() {}

    static Compared compare(
            List<? extends Load.Task> first,
            List<? extends Load.Task> second,
            Duration slice,
            int rounds,
            Processor.Parties parties)
            throws InterruptedException {
        List<Double> firstRates = new ArrayList<>();
        List<Double> secondRates = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        long firstDone = 0;
        long secondDone = 0;
        Processor firstCost = Processor.none();
        Processor secondCost = Processor.none();
        for (int round = 0; round < rounds; round++) {
            Processor begin = parties.now();
            Load.Outcome one = Load.closed(first, slice).clean();
            Processor middle = parties.now();
            Load.Outcome other = Load.closed(second, slice).clean();
            firstCost = firstCost.plus(middle.since(begin));
            secondCost = secondCost.plus(parties.now().since(middle));
            firstDone += one.done();
            secondDone += other.done();
            firstRates.add(one.rate());
            secondRates.add(other.rate());
            ratios.add(one.rate() / other.rate());
        }
        return new Compared(
                median(firstRates),
                median(secondRates),
                median(ratios),
                firstDone,
                secondDone,
                firstCost,
                secondCost,
                slice.toMillis() * rounds / 1000.0);
    }

    /** Medians in milliseconds of two things done by turns by one worker. */
    record Medians(double first, double second) {}

    static Medians medians(Load.Task first, Load.Task second, int times) throws Exception {
        List<Double> ones = new ArrayList<>();
        List<Double> others = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            ones.add(millis(first));
            others.add(millis(second));
        }
        return new Medians(median(ones), median(others));
    }

    private static double millis(Load.Task task) throws Exception {
        long began = System.nanoTime();
        task.once();
        return (System.nanoTime() - began) / 1e6;
    }

    static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[middle]
                : Arrays.stream(sorted, middle - 1, middle + 1).average().orElseThrow();
    }
}
