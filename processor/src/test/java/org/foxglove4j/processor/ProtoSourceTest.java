package org.foxglove4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares the {@code .proto} files of all samples with the reviewed ones. {@code interop} tests that the protobuf
 * compiler produces the embedded descriptors from them.
 */
class ProtoSourceTest {

    @TempDir
    static Path documents;

    @BeforeAll
    static void compile() {
        Compilation compilation = Compiler.javac()
                .withProcessors(new FoxgloveProcessor())
                .withOptions("--release", "17", "-parameters", "-Afoxglove.docs=" + documents)
                .compile(Samples.sources());
        assertThat(compilation.status()).isEqualTo(Compilation.Status.SUCCESS);
    }

    @ParameterizedTest
    @MethodSource("files")
    void protoFileMatchesTheReviewedFile(String file) throws IOException {
        Golden.assertMatches(
                "proto/" + file, Files.readString(documents.resolve("proto").resolve(file)));
    }

    static Stream<String> files() throws IOException {
        Path folder = documents.resolve("proto");
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
