package org.foxglove4j.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.foxglove4j.SchemaEncodings;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.processor.JsonSchemaDialect;
import org.foxglove4j.processor.SampleRecording;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The processor's output for every kind of supported type and for all well-known types is understood by other libraries:
 * schemas, messages, {@code .proto} files and documents.
 */
class GeneratedTypesTest {

    private static final Path PROCESSOR = Path.of("..", "processor");
    private static final Path MESSAGES =
            Path.of("..", "schemas", "src", "main", "java", "org", "foxglove4j", "messages");

    @TempDir
    private static Path folder;

    /** The recordings, each with a directory of documents about its types. */
    enum Recording {
        SAMPLES(30),
        WELL_KNOWN_TYPES(48);

        private final int leastTypes;

        Recording(int leastTypes) {
            this.leastTypes = leastTypes;
        }

        Path file() {
            return folder.resolve(name() + ".mcap");
        }

        Path documents() {
            return folder.resolve(name());
        }
    }

    @BeforeAll
    static void record() throws IOException {
        SampleRecording.ofSamples(PROCESSOR, Recording.SAMPLES.file(), Recording.SAMPLES.documents());
        SampleRecording.ofExamples(MESSAGES, Recording.WELL_KNOWN_TYPES.file(), Recording.WELL_KNOWN_TYPES.documents());
    }

    @ParameterizedTest
    @EnumSource
    void pythonAndProtobufjsReadTheSameValuesAsInJson(Recording recording) throws Exception {
        Path copy = folder.resolve(recording + "-copy.mcap");
        List<String> python = PeerProcess.run(Peers.python("compare_encodings.py", recording.file(), copy));
        List<String> protobufjs = PeerProcess.run(Peers.node("decode_protobuf.mjs", recording.file()));

        assertThat(topics(python)).hasSizeGreaterThanOrEqualTo(recording.leastTypes);
        assertThat(protobufjs).containsExactlyInAnyOrderElementsOf(python);
    }

    @ParameterizedTest
    @EnumSource
    void twoValidatorsAcceptTheJsonMessages(Recording recording) throws Exception {
        List<String> jsonschema = PeerProcess.run(Peers.python("validate_json.py", recording.file()));
        List<String> ajv = PeerProcess.run(Peers.node("validate_json.mjs", recording.file()));

        assertThat(topics(jsonschema)).hasSizeGreaterThanOrEqualTo(recording.leastTypes);
        assertThat(ajv).isEqualTo(jsonschema);
    }

    @ParameterizedTest
    @EnumSource
    void jsonSchemasUseTheDialectOfTheApp(Recording recording) throws Exception {
        try (McapReader reader = McapReader.open(recording.file())) {
            assertThat(reader.summary().schemas())
                    .filteredOn(schema -> schema.encoding().equals(SchemaEncodings.JSON_SCHEMA))
                    .hasSizeGreaterThanOrEqualTo(recording.leastTypes)
                    .allSatisfy(schema -> assertThat(
                                    JsonSchemaDialect.faults(schema.data().toByteArray()))
                            .isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource
    void protoFilesCompileToTheEmbeddedDescriptors(Recording recording) throws Exception {
        List<String> same = PeerProcess.run(
                Peers.python("compile_protos.py", recording.documents().resolve("proto"), recording.file()));

        assertThat(same).hasSizeGreaterThanOrEqualTo(recording.leastTypes);
    }

    @ParameterizedTest
    @EnumSource
    void documentsAreAccessibleInABrowser(Recording recording) throws Exception {
        assumeTrue(Peers.isOnThePath("chromium"), "there is no Chromium on the path");
        assertThat(PeerProcess.run(
                        Peers.node("browse_documents.mjs", recording.documents().resolve("index.html"))))
                .containsExactly(
                        "accessible light 1280",
                        "accessible light 390",
                        "accessible dark 1280",
                        "accessible dark 390",
                        "keyboard: content is skipped to",
                        "keyboard: a type is found",
                        "keyboard: every panel is copied",
                        "print: everything, on white");
    }

    private static TreeSet<String> topics(List<String> lines) {
        return new TreeSet<>(Stream.of(lines)
                .flatMap(List::stream)
                .map(line -> line.split("\t")[0])
                .toList());
    }
}
