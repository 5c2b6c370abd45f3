package org.foxglove4j.playback;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import org.foxglove4j.mcap.McapProblem;
import org.foxglove4j.websocket.StatusLevel;

/** Reports problems with files: each only once, although it may be found again after every seek. Not thread-safe. */
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
            audience.sendProblem(StatusLevel.WARNING, path.getFileName() + ": " + problem);
        }
    }
}
