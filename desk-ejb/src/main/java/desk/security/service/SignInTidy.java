package desk.security.service;

import desk.shared.service.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Forgets failed sign-ins of addresses after a day and browsers whose PIN hours are over. */
@ApplicationScoped
public class SignInTidy implements Job {

    @PersistenceContext(unitName = "desk")
    EntityManager entities;

    @Inject
    SignInBrakes brakes;

    @Inject
    SecuritySettings settings;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "sign-in-tidy";
    }

    @Override
    public Instant next(Instant now, ZoneId venue) {
        return Job.every(now, Duration.ofHours(1));
    }

    @Override
    @Transactional
    public String run() {
        int addresses = brakes.forgetBefore(clock.instant().minus(Duration.ofDays(1)));
        int browsers = entities.createNativeQuery("delete from device_sign_in where signed_in_at < ?1")
                .setParameter(1, Timestamp.from(clock.instant().minus(settings.pinWindow())))
                .executeUpdate();
        return addresses + " addresses, " + browsers + " browsers";
    }
}
