package org.foxglove4j.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KnownTypesTest {

    @Test
    void docsListEachTypeThatHasAFormOnTheWire() throws Exception {
        String page = Files.readString(Path.of("..", "docs", "messages.md"));
        Stream<String> scalars = KnownTypes.SCALARS.entrySet().stream()
                .filter(entry -> !entry.getValue().boxed())
                .map(entry -> entry.getKey());
        Stream<String> names = Stream.concat(scalars, KnownTypes.COLLECTIONS.keySet().stream());
        assertThat(names).allSatisfy(name -> assertThat(page).contains("`" + name.replaceAll(".*\\.", "") + "`"));
    }
}
