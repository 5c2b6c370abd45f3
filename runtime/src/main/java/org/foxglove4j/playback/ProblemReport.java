package org.foxglove4j.playback;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import org.foxglove4j.mcap.McapProblem;
import org.foxglove4j.websocket.StatusLevel;

/** Tells of what is damaged in files: once, though it is come upon at every jump. For one thread at a time. */
final class ProblemReport implements BiConsumer<Path, McapProblem> {

    private static final int MAX_TOLD = 1000;

    private final BiConsumer<Path, McapProblem> listener;
    private final Audience audience;
    private final Set<Told> told = new HashSet<>();

    private record Told(Path path, McapProblem problem) {}

    ProblemReport(BiConsumer<Path, McapProblem> listener, Audience audience) {
        this.listener = listener;
        this.audience = audience;
    }

    @Override
    public void accept(Path path, McapProblem problem) {
        if (told.size() < MAX_TOLD && told.add(new Told(path, problem))) {
            listener.accept(path, problem);
            audience.tellProblem(StatusLevel.WARNING, path.getFileName() + ": " + problem);
        }
    }
}
