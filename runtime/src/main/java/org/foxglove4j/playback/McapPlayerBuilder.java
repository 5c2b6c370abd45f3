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
 * Configures a player; {@link McapPlayer#builder} begins, {@link #open(Path...)} ends.
 *
 * <p>Not safe for use by several threads.
 */
public final class McapPlayerBuilder {

    private static final Logger LOGGER = LoggerFactory.getLogger(McapPlayer.class);

    private MessageQuery query = MessageQuery.all();
    private double speed = 1;
    private boolean loop;
    private BiConsumer<Path, McapProblem> problems = (path, problem) -> LOGGER.warn("{}: {}", path, problem);

    McapPlayerBuilder() {}

    /**
     * Sets what is played; by default everything. Channels that it does not select do not exist. Its order does not matter.
     * Where it begins at a time, the last message of each channel before that is shown, as after a jump to there: sinks get it,
     * with its own log time, when they are added.
     */
    public McapPlayerBuilder query(MessageQuery newQuery) {
        query = Objects.requireNonNull(newQuery, "query");
        return this;
    }

    /**
     * Sets the speed to begin with; by default 1, which is real time.
     *
     * @throws IllegalArgumentException if it is not a positive finite number
     */
    public McapPlayerBuilder speed(double newSpeed) {
        speed = PlaybackClock.requireSpeed(newSpeed);
        return this;
    }

    /** Sets whether it plays from the beginning again a moment after it has come to the end; by default it ends. */
    public McapPlayerBuilder loop(boolean newLoop) {
        loop = newLoop;
        return this;
    }

    /**
     * Sets who is told what cannot be read of a file, each thing once and a thousand things at most; by default it is
     * logged as a warning. Clients are told as well. It is told in the thread that opens the files, then in the player's.
     */
    public McapPlayerBuilder onProblem(BiConsumer<Path, McapProblem> listener) {
        problems = Objects.requireNonNull(listener, "listener");
        return this;
    }

    /**
     * Opens files, and plays them as one: those of a recording that goes through several, or of several machines.
     *
     * @throws IOException if one cannot be read, is not an MCAP file, or there are no messages to play
     * @throws IllegalArgumentException if there is no file
     */
    public McapPlayer open(Path... files) throws IOException {
        return open(List.of(files));
    }

    /**
     * Opens files, like {@link #open(Path...)}.
     *
     * @throws IOException if one cannot be read, is not an MCAP file, or there are no messages to play
     * @throws IllegalArgumentException if there is no file
     */
    public McapPlayer open(List<Path> files) throws IOException {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no file was given: name at least one to play");
        }
        return McapPlayer.open(List.copyOf(files), query, speed, loop, problems);
    }
}
