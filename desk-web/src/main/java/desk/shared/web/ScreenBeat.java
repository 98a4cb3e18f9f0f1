package desk.shared.web;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Says on every push line, twice a minute, that it is alive. */
@Singleton
public class ScreenBeat {

    @Inject
    Screens screens;

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false, info = "push beat")
    void beat() {
        screens.beat();
    }
}
