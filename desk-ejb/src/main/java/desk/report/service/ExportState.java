package desk.report.service;

import java.time.Instant;
import java.util.UUID;

/**
 * How far an export is, for the page that asked for it.
 *
 * @param rows     rows written so far
 * @param total    rows expected, or -1 while or where unknown
 * @param replaced characters that could not be drawn, known when it is ready
 * @param fileName the name to save it under
 * @param bytes    the file's size, 0 until it is ready
 * @param until    when the file goes, or null while there is none
 */
public record ExportState(
        UUID id,
        String register,
        RegisterFormat format,
        Phase phase,
        long rows,
        long total,
        long replaced,
        String fileName,
        long bytes,
        Instant until) {

    /**
     * The life of an export: it waits while others run, runs, and ends READY, FAILED or CANCELLED. A READY one goes when
     * it was downloaded, replaced by another, or too old.
     */
    public enum Phase {
        WAITING,
        RUNNING,
        READY,
        FAILED,
        CANCELLED;

        /** Nothing more will come of it. */
        public boolean isOver() {
            return this == READY || this == FAILED || this == CANCELLED;
        }
    }

    /** Whole percent, or -1 where the total is unknown; stays below 100 until the file is complete. */
    public int percent() {
        if (phase == Phase.READY) {
            return 100;
        }
        return total <= 0 ? -1 : (int) Math.min(99, rows * 100 / total);
    }
}
