package desk.shared.service;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a job did, for the jobs page: words of the bundles ({@code job.result.<words>}) and the figures in them. No personal
 * values.
 *
 * @param figures numbers, days and names without blanks
 */
public record JobResult(String words, List<String> figures) {

    private static final String BETWEEN = " ";

    public JobResult {
        figures = List.copyOf(figures);
    }

    public static JobResult of(String words, Object... figures) {
        return new JobResult(
                words,
                Arrays.stream(figures)
                        .map(figure -> String.valueOf(figure).replace(BETWEEN, ""))
                        .toList());
    }

    /** Reads what {@link #text} wrote. */
    public static JobResult parse(String text) {
        List<String> parts = List.of(text.split(BETWEEN));
        return new JobResult(parts.get(0), parts.subList(1, parts.size()));
    }

    /** As it is kept with the job. */
    public String text() {
        return Stream.concat(Stream.of(words), figures.stream()).collect(Collectors.joining(BETWEEN));
    }
}
