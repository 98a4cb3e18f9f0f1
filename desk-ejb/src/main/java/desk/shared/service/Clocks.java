package desk.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The one source of now. In UTC and in whole microseconds, so that what is stored equals what was in memory. */
@ApplicationScoped
public class Clocks {

    @Produces
    Clock clock() {
        return new Microseconds();
    }

    /** {@link Clock#tick} cannot: its millis() fails for ticks below a millisecond. */
    private static final class Microseconds extends Clock {

        @Override
        public Instant instant() {
            return Instant.now().truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return zone.equals(ZoneOffset.UTC) ? this : Clock.system(zone);
        }
    }
}
