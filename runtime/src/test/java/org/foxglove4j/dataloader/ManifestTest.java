package org.foxglove4j.dataloader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.foxglove4j.Context;
import org.foxglove4j.Encoder;
import org.foxglove4j.MessageEncodings;
import org.foxglove4j.Schema;
import org.foxglove4j.encoding.EncodeBuffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that manifests equal those of the official SDK (Rust, 0.30.3) byte for byte. */
class ManifestTest {

    private static final String VECTOR3 = "Cl8KFmZveGdsb3ZlL1ZlY3RvcjMucHJvdG8SCGZveGdsb3ZlIjMKB1ZlY3RvcjMSDAoBeBgBIAEo"
            + "AVIBeBIMCgF5GAIgASgBUgF5EgwKAXoYAyABKAFSAXpiBnByb3RvMw==";
    private static final Schema VECTOR3_SCHEMA =
            Schema.create("foxglove.Vector3", "protobuf", Base64.getDecoder().decode(VECTOR3));
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private static StreamedSourceBuilder source() {
        return StreamedSource.builder("/v1/data?flightId=ABC123&t=1")
                .topic(new ManifestTopic("/topic1", "protobuf", VECTOR3_SCHEMA))
                .topic(new ManifestTopic("/topic2", "protobuf", VECTOR3_SCHEMA))
                .topic(new ManifestTopic(
                        "/plain \"quoted\" \\ / \u0001\u001f\u007f\n\t\b\f\r é \uD83E\uDD16 \u2028 <&>", "json", null));
    }

    private static String json(Manifest manifest) {
        return new String(manifest.toJson(), UTF_8);
    }

    @Test
    void equalsTheManifestOfTheOfficialSdk() {
        Manifest manifest = Manifest.of(
                "Flight",
                source().id("x").timeRange(START, START.plusNanos(123_456_789)).build(),
                new StaticFileSource("https://x/y.mcap"));
        assertThat(json(manifest))
                .isEqualTo("{\"name\":\"Flight\",\"sources\":["
                        + "{\"url\":\"/v1/data?flightId=ABC123&t=1\",\"id\":\"x\",\"topics\":["
                        + "{\"name\":\"/topic1\",\"messageEncoding\":\"protobuf\",\"schemaId\":1},"
                        + "{\"name\":\"/topic2\",\"messageEncoding\":\"protobuf\",\"schemaId\":1},"
                        + "{\"name\":\"/plain \\\"quoted\\\" \\\\ / \\u0001\\u001f\u007f\\n\\t\\b\\f\\r é \uD83E\uDD16"
                        + " \u2028 <&>\",\"messageEncoding\":\"json\"}],"
                        + "\"schemas\":[{\"id\":1,\"name\":\"foxglove.Vector3\",\"encoding\":\"protobuf\",\"data\":\""
                        + VECTOR3 + "\"}],"
                        + "\"startTime\":\"2024-01-01T00:00:00Z\",\"endTime\":\"2024-01-01T00:00:00.123456789Z\"},"
                        + "{\"url\":\"https://x/y.mcap\",\"supportsRangeRequests\":true}]}");
    }

    @Test
    void unsetValuesAreOmittedOrNull() {
        StreamedSource source = StreamedSource.builder("data")
                .timeRange(Instant.parse("2024-01-01T00:00:00.1Z"), Instant.parse("2024-01-01T00:00:00.123456Z"))
                .build();
        assertThat(json(new Manifest(null, List.of(source))))
                .isEqualTo("{\"name\":null,\"sources\":[{\"url\":\"data\",\"topics\":[],\"schemas\":[],"
                        + "\"startTime\":\"2024-01-01T00:00:00.100Z\",\"endTime\":\"2024-01-01T00:00:00.123456Z\"}]}");
        assertThat(json(new Manifest(null, List.of()))).isEqualTo("{\"name\":null,\"sources\":[]}");
    }

    @Test
    void firstAndLastYearsUseTheSameFormat() {
        StreamedSource source = StreamedSource.builder("data")
                .timeRange(Instant.parse("0000-01-01T00:00:00Z"), Instant.parse("9999-01-01T00:00:00Z"))
                .build();
        assertThat(json(Manifest.of("all", source)))
                .endsWith("\"startTime\":\"0000-01-01T00:00:00Z\",\"endTime\":\"9999-01-01T00:00:00Z\"}]}");
    }

    @Test
    void schemasAreNumberedInTheOrderOfTheTopics() {
        Schema other = Schema.jsonSchema("Other", "{}");
        StreamedSource source = StreamedSource.builder("data")
                .topic(new ManifestTopic("/b", "json", other))
                .topic(new ManifestTopic("/a", "protobuf", VECTOR3_SCHEMA))
                .topic(new ManifestTopic("/c", "json", other))
                .timeRange(START, START)
                .build();
        assertThat(json(Manifest.of("n", source)))
                .contains("{\"name\":\"/b\",\"messageEncoding\":\"json\",\"schemaId\":1},"
                        + "{\"name\":\"/a\",\"messageEncoding\":\"protobuf\",\"schemaId\":2},"
                        + "{\"name\":\"/c\",\"messageEncoding\":\"json\",\"schemaId\":1}")
                .contains("\"schemas\":[{\"id\":1,\"name\":\"Other\",\"encoding\":\"jsonschema\",\"data\":\"e30=\"},"
                        + "{\"id\":2,");
    }

    @Test
    void topicsAreTakenFromChannelsAndEncoders() {
        Encoder<Integer> encoder = new Encoder<>() {
            @Override
            public String messageEncoding() {
                return MessageEncodings.JSON;
            }

            @Override
            public @Nullable Schema schema() {
                return VECTOR3_SCHEMA;
            }

            @Override
            public void encode(Integer message, EncodeBuffer out) {}
        };
        try (Context context = Context.create()) {
            context.channelBuilder("/typed").build(encoder);
            context.channelBuilder("/raw").messageEncoding("cdr").build();
            assertThat(StreamedSource.builder("data")
                            .topics(context)
                            .topic(ManifestTopic.of("/other", encoder))
                            .timeRange(START, START)
                            .build()
                            .topics())
                    .containsExactly(
                            new ManifestTopic("/typed", "json", VECTOR3_SCHEMA),
                            new ManifestTopic("/raw", "cdr", null),
                            new ManifestTopic("/other", "json", VECTOR3_SCHEMA));
        }
    }

    @Test
    void typeWithoutAChannelIsRejected() {
        assertThatThrownBy(() -> ManifestTopic.of("/x", String.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("String");
    }

    @Test
    void topicMustUseOneMessageFormat() {
        assertThatThrownBy(() -> source().topic(new ManifestTopic("/topic1", "json", null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/topic1 has schema foxglove.Vector3 in protobuf and no schema in json");
        ManifestTopic topic = new ManifestTopic("/a", "json", null);
        assertThatThrownBy(() -> new StreamedSource("data", null, List.of(topic, topic), START, START))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("topic /a is listed twice");
    }

    @Test
    void duplicateSourceIdsAreRejected() {
        StreamedSource one = source().timeRange(START, START).build();
        StreamedSource sameId = source().id(one.url()).timeRange(START, START).build();
        assertThatThrownBy(() -> Manifest.of("n", one, sameId))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two sources of a manifest have the id /v1/data?flightId=ABC123&t=1");
        assertThat(Manifest.of(
                                "n",
                                one,
                                source().id("2").timeRange(START, START).build())
                        .sources())
                .hasSize(2);
    }

    @Test
    void timesAreInInternetFormat() {
        assertThatThrownBy(() -> source().timeRange(START, Instant.MAX).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("is not within the years 0 and 9999");
        assertThatThrownBy(() -> source().timeRange(START, START.minusNanos(1)).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the end time 2023-12-31T23:59:59.999999999Z is before the start time 2024-01-01T00:00:00Z");
        assertThatThrownBy(() -> source().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("call timeRange(start, end)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/data?flight=A B", "mailto:x", "http://"})
    void invalidUrlsAreRejected(String url) {
        assertThatThrownBy(() -> new StaticFileSource(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found \"" + url + "\"; QueryParameters encodes special characters");
    }
}
