package org.foxglove4j.example.app.quakes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.foxglove4j.Context;
import org.foxglove4j.messages.LocationFixChannel;
import org.foxglove4j.messages.Log;
import org.foxglove4j.messages.LogChannel;

/**
 * Logs a week of earthquakes faster than they happened, and starts over at the end.
 *
 * <p>Each message contains the real time of its event. Its log time is the current time, as for everything else that
 * this program logs, so that the file stays in log time order and the app's timeline covers only the run of the
 * program.
 */
public final class EarthquakeReplay {

    private static final double NEWSWORTHY_MAGNITUDE = 5;

    private final EarthquakeChannel events;
    private final LocationFixChannel positions;
    private final LogChannel news;

    private final List<Earthquake> catalogue;
    private final double speed;

    private Duration began = Duration.ZERO;
    private ReplayClock clock;
    private int next;

    /**
     * Creates the channels.
     *
     * @param catalogue the events, in time order; at least one
     * @param speed how much faster than real time to replay them
     */
    public EarthquakeReplay(Context context, List<Earthquake> catalogue, double speed) {
        this.catalogue = List.copyOf(catalogue);
        this.speed = speed;
        this.clock = new ReplayClock(catalogue.get(0).time(), speed);
        this.events = EarthquakeChannel.create(context, "/earthquakes");
        this.positions = LocationFixChannel.create(context, "/earthquakes/position");
        this.news = LogChannel.create(context, "/earthquakes/news");
    }

    /**
     * Logs the events that are due.
     *
     * @param elapsed the time since the program started logging
     * @param logTime the current time
     * @return the last of these events that is large enough for a headline, if any
     */
    public Optional<Earthquake> advance(Duration elapsed, Instant logTime) {
        Optional<Earthquake> headline = Optional.empty();
        Instant replayed = clock.after(elapsed.minus(began));
        while (next < catalogue.size() && !catalogue.get(next).time().isAfter(replayed)) {
            Earthquake event = catalogue.get(next++);
            events.log(event, logTime);
            positions.log(EarthquakeMarker.of(event), logTime);
            if (event.magnitude() >= NEWSWORTHY_MAGNITUDE) {
                news.log(headline(event), logTime);
                headline = Optional.of(event);
            }
        }
        if (next == catalogue.size()) {
            beginAgain(elapsed);
        }
        return headline;
    }

    private void beginAgain(Duration elapsed) {
        next = 0;
        began = elapsed;
        clock = new ReplayClock(catalogue.get(0).time(), speed);
    }

    private static Log headline(Earthquake event) {
        Log.Level level = event.magnitude() >= 6 ? Log.Level.ERROR : Log.Level.WARNING;
        return new Log(event.time(), level, "M " + event.magnitude() + " " + event.place(), "earthquakes", "", 0);
    }
}
