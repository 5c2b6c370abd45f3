package org.foxglove4j.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.foxglove4j.mcap.McapProblem;
import org.foxglove4j.mcap.McapProblem.Severity;
import org.junit.jupiter.api.Test;

class ProblemReportTest {

    @Test
    void sameProblemIsReportedOncePerFile() {
        List<String> reported = new ArrayList<>();
        ProblemReport report = new ProblemReport((path, problem) -> reported.add(path + " " + problem), new Audience());

        for (int i = 0; i < 2; i++) {
            report.accept(Path.of("a.mcap"), new McapProblem(Severity.ERROR, 8, "a fault"));
            report.accept(Path.of("b.mcap"), new McapProblem(Severity.ERROR, 8, "a fault"));
            report.accept(Path.of("a.mcap"), new McapProblem(Severity.ERROR, 9, "a fault"));
        }

        assertThat(reported)
                .containsExactly(
                        "a.mcap error at byte 8: a fault",
                        "b.mcap error at byte 8: a fault",
                        "a.mcap error at byte 9: a fault");
    }
}
