package org.foxglove4j.dataloader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.foxglove4j.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that manifests are read as by the official SDK. */
class ManifestFromJsonTest {

    private static final String TIMES = "\"startTime\":\"2024-01-01T00:00:00Z\",\"endTime\":\"2024-01-02T00:00:00Z\"";

    private static Manifest read(String json) {
        return Manifest.fromJson(json.getBytes(UTF_8));
    }

    private static String source(String topics, String schemas) {
        return "{\"sources\":[{\"url\":\"data\",\"topics\":" + topics + ",\"schemas\":" + schemas + "," + TIMES + "}]}";
    }

    @Test
    void writtenManifestIsReadBack() {
        Schema schema = Schema.jsonSchema("Tick", "{}");
        StreamedSource source = StreamedSource.builder("data?a=b")
                .id("x")
                .topic(new ManifestTopic("/a", "json", schema))
                .topic(new ManifestTopic("/b", "text", null))
                .topic(new ManifestTopic("/c", "json", schema))
                .timeRange(Instant.EPOCH, Instant.EPOCH.plusNanos(1))
                .build();
        for (Manifest manifest : List.of(
                Manifest.of("Flight", source, new StaticFileSource("https://x/y.mcap")),
                new Manifest(null, List.of()))) {
            assertThat(Manifest.fromJson(manifest.toJson())).isEqualTo(manifest);
        }
    }

    @Test
    void readsManifestsOfOtherImplementations() {
        Manifest manifest = read("""
                { "version": {"a": [1]}, "sources": [
                  { "startTime": "2024-01-01T01:00:00.5+01:00", "endTime": "2024-01-01T00:00:01Z",
                    "schemas": [{"id": 65535, "name": "S", "encoding": "jsonschema", "data": "e30=", "x": 1}],
                    "topics": [{"name": "/a", "messageEncoding": "json", "schemaId": 65535},
                               {"name": "/b", "messageEncoding": "json", "schemaId": null}],
                    "url": "data", "id": null, "supportsRangeRequests": false } ] }
                """);
        assertThat(manifest)
                .isEqualTo(new Manifest(
                        null,
                        List.of(StreamedSource.builder("data")
                                .topic(new ManifestTopic("/a", "json", Schema.jsonSchema("S", "{}")))
                                .topic(new ManifestTopic("/b", "json", null))
                                .timeRange(
                                        Instant.parse("2024-01-01T00:00:00.5Z"), Instant.parse("2024-01-01T00:00:01Z"))
                                .build())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | the manifest has no sources",
                "{\"sources\":[{}]} | a source has no url",
                "{\"sources\":[{\"url\":\"data\"}]} | the source data has no schemas",
                "{\"sources\":[{\"url\":\"data\",\"startTime\":\"noon\"}]} | expected a time such as",
                "{\"sources\":[]} x | expected the end of the text",
                "{\"sources\":7} | expected an array",
                "[] | expected an object"
            })
    void rejectsWhatIsNotAManifest(String json, String reason) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{}] | [] | a topic has no name",
                "[{\"name\":\"/a\"}] | [] | topic /a has no messageEncoding",
                "[{\"name\":\"/a\",\"messageEncoding\":\"json\",\"schemaId\":3}] | [] | topic /a has schema 3, which its source",
                "[] | [{\"id\":0}] | expected an id from 1 to 65535",
                "[] | [{\"id\":1,\"name\":\"S\",\"encoding\":\"e\"}] | schema 1 has no data",
                "[] | [{\"id\":1,\"data\":\"?\"}] | expected a string in base64"
            })
    void rejectsInvalidSources(String topics, String schemas, String reason) {
        assertThatThrownBy(() -> read(source(topics, schemas)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void duplicateSchemaIdsAreRejected() {
        String schema = "{\"id\":1,\"name\":\"S\",\"encoding\":\"e\",\"data\":\"\"}";
        assertThatThrownBy(() -> read(source("[]", "[" + schema + "," + schema + "]")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two schemas of a source have the id 1");
    }
}
