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
        return new Microseconds(ZoneOffset.UTC);
    }

    /** {@link Clock#tick} cannot be used: its {@code millis()} divides by zero for ticks below a millisecond. */
    private static final class Microseconds extends Clock {

        private final Clock system;

        Microseconds(ZoneId zone) {
            system = Clock.system(zone);
        }

        @Override
        public ZoneId getZone() {
            return system.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Microseconds(zone);
        }

        @Override
        public Instant instant() {
            return system.instant().truncatedTo(ChronoUnit.MICROS);
        }
    }
}
