package org.foxglove4j.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KnownTypesTest {

    @Test
    void docsListEveryTypeWithAWireForm() throws Exception {
        String page = Files.readString(Path.of("..", "docs", "messages.md"));
        Stream<String> scalars = KnownTypes.SCALARS.entrySet().stream()
                .filter(entry -> !entry.getValue().boxed())
                .map(entry -> entry.getKey());
        Stream<String> collections = Stream.concat(
                        KnownCollections.LISTS.keySet().stream(), KnownCollections.MAPS.keySet().stream())
                .filter(name -> name.startsWith("java.util.") && !name.startsWith("java.util.concurrent."));
        Stream<String> names = Stream.of(scalars, collections, KnownTypes.ATOMICS.keySet().stream())
                .flatMap(each -> each);
        assertThat(names).allSatisfy(name -> assertThat(page).contains("`" + name.replaceAll(".*\\.", "") + "`"));
    }
}
