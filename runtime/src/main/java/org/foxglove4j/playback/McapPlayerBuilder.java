package org.foxglove4j.playback;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.foxglove4j.mcap.McapProblem;
import org.foxglove4j.mcap.MessageQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Configures and opens a player. Obtain a builder from {@link McapPlayer#builder}, then call {@link #open(Path...)}.
 *
 * <p>A builder is not thread-safe.
 */
public final class McapPlayerBuilder {

    private static final Logger LOGGER = LoggerFactory.getLogger(McapPlayer.class);

    private MessageQuery query = MessageQuery.all();
    private float speed = 1;
    private boolean loop;
    private BiConsumer<Path, McapProblem> problems = (path, problem) -> LOGGER.warn("{}: {}", path, problem);

    McapPlayerBuilder() {}

    /**
     * Sets which messages are played; by default all. Channels that the query does not select are not created. The
     * order of the query is ignored. If the query has a start time, the last message of each channel before it is
     * logged too, as after a seek to that time: sinks get it, with its original log time, when they are added.
     */
    public McapPlayerBuilder query(MessageQuery newQuery) {
        query = Objects.requireNonNull(newQuery, "query");
        return this;
    }

    /**
     * Sets the initial speed; 1 by default, which is real time.
     *
     * @throws IllegalArgumentException if it is not a positive finite number
     */
    public McapPlayerBuilder speed(float newSpeed) {
        speed = PlaybackClock.requireSpeed(newSpeed);
        return this;
    }

    /** Sets whether playback starts again from the beginning shortly after it has reached the end; false by default. */
    public McapPlayerBuilder loop(boolean newLoop) {
        loop = newLoop;
        return this;
    }

    /**
     * Sets the listener for problems with a file. Each problem is reported once, and at most a thousand problems are
     * reported. By default they are logged as warnings. Problems are also reported to clients. The listener is called
     * in the thread that opens the files, then in the player's thread.
     */
    public McapPlayerBuilder onProblem(BiConsumer<Path, McapProblem> listener) {
        problems = Objects.requireNonNull(listener, "listener");
        return this;
    }

    /**
     * Opens files to play them as one, for example the files of a recording with rotation, or the recordings of several
     * machines.
     *
     * @throws IOException if one cannot be read, is not an MCAP file, or there are no messages to play
     * @throws IllegalArgumentException if there is no file
     */
    public McapPlayer open(Path... files) throws IOException {
        return open(List.of(files));
    }

    /**
     * Opens files; see {@link #open(Path...)}.
     *
     * @throws IOException if one cannot be read, is not an MCAP file, or there are no messages to play
     * @throws IllegalArgumentException if there is no file
     */
    public McapPlayer open(List<Path> files) throws IOException {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no file was given: pass at least one file");
        }
        return McapPlayer.open(List.copyOf(files), query, speed, loop, problems);
    }
}
