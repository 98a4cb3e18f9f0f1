package desk.security.service;

import desk.shared.service.Job;
import desk.shared.service.JobResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Forgets failed sign-ins of addresses after a day and browsers nobody signed in at for a month. */
@ApplicationScoped
public class SignInTidy implements Job {

    @Inject
    SignInBrakes brakes;

    @Inject
    KnownDevices devices;

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
    public JobResult run() {
        int addresses = brakes.forgetOld();
        int browsers = devices.forget();
        return JobResult.of("sign-in-tidy", addresses, browsers);
    }
}
