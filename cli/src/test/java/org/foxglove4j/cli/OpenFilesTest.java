package org.foxglove4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenFilesTest {

    @Test
    void allAreClosedEvenIfSomeFail() {
        List<String> closed = new ArrayList<>();
        OpenFiles open = new OpenFiles();
        for (String name : List.of("a", "b", "c")) {
            open.add((Closeable) () -> {
                closed.add(name);
                if (!name.equals("b")) {
                    throw new IOException(name);
                }
            });
        }

        assertThatThrownBy(open::close)
                .hasMessage("c")
                .satisfies(failure ->
                        assertThat(failure.getSuppressed()).singleElement().hasToString("java.io.IOException: a"));
        assertThat(closed).containsExactly("c", "b", "a");
    }
}
