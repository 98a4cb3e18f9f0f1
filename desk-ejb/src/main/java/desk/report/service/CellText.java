package desk.report.service;

import desk.report.api.RegisterColumn.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;

/** How the value of a cell reads as text: times in the venue's zone, numbers without grouping. */
final class CellText {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ZoneId zone;

    CellText(ZoneId zone) {
        this.zone = zone;
    }

    String of(Kind kind, Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof Temporal time ? clock(kind, local(time)) : value.toString();
    }

    /** The same moment without a zone: what the venue's clocks show. */
    Temporal local(Temporal time) {
        return time instanceof Instant instant ? LocalDateTime.ofInstant(instant, zone) : time;
    }

    private static String clock(Kind kind, Temporal time) {
        if (time instanceof LocalDate date) {
            return DATE.format(date);
        }
        if (time instanceof LocalTime clock) {
            return TIME.format(clock);
        }
        return switch (kind) {
            case DATE -> DATE.format(time);
            case TIME -> TIME.format(time);
            default -> DATE_TIME.format(time);
        };
    }
}
