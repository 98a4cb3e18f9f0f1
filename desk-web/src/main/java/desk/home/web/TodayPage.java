package desk.home.web;

import desk.shared.service.CurrentCaller;
import desk.shared.service.TodayTile;
import desk.shared.service.VenueSettings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;

/** Today: the tiles of every feature the caller may see, each a way in. */
@Named
@RequestScoped
public class TodayPage {

    private static final int NOON = 12;
    private static final int EVENING = 18;

    @Inject
    @Any
    Instance<TodayTile> tiles;

    @Inject
    CurrentCaller caller;

    @Inject
    VenueSettings venue;

    @Inject
    Clock clock;

    private List<TodayTile.Face> faces;

    public List<TodayTile.Face> getFaces() {
        if (faces == null) {
            faces = tiles.stream()
                    .filter(tile -> caller.get().may(tile.permission()))
                    .sorted(Comparator.comparingInt(TodayTile::order))
                    .map(TodayTile::face)
                    .toList();
        }
        return faces;
    }

    /** The push topics at which the page looks again. */
    public String getTopics() {
        return String.join(
                " ", tiles.stream().map(TodayTile::topic).distinct().sorted().toList());
    }

    public LocalDate getDay() {
        return venue.today();
    }

    /** The message key of the greeting for the time of day at the venue. */
    public String getGreeting() {
        int hour = LocalTime.ofInstant(clock.instant(), venue.zone()).getHour();
        return "home.greeting." + (hour < NOON ? "morning" : hour < EVENING ? "afternoon" : "evening");
    }
}
