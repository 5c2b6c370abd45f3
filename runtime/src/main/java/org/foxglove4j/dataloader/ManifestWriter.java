package org.foxglove4j.dataloader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.foxglove4j.Schema;
import org.foxglove4j.encoding.EncodeBuffer;
import org.foxglove4j.encoding.JsonWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes manifests byte for byte as the official SDK does. Topics can share schemas, so each schema is listed once with
 * an id.
 */
final class ManifestWriter {

    private final EncodeBuffer out = new EncodeBuffer();

    private ManifestWriter() {}

    static byte[] write(Manifest manifest) {
        ManifestWriter json = new ManifestWriter();
        json.writeManifest(manifest);
        return json.out.toByteArray();
    }

    private void writeManifest(Manifest manifest) {
        literal("{\"name\":");
        if (manifest.name() == null) {
            JsonWriter.writeNull(out);
        } else {
            JsonWriter.writeString(out, manifest.name());
        }
        literal(",\"sources\":");
        writeList(manifest.sources(), this::writeSource);
        literal("}");
    }

    private void writeSource(ManifestSource source) {
        if (source instanceof StreamedSource streamed) {
            writeStreamed(streamed);
        } else {
            literal("{\"url\":");
            JsonWriter.writeString(out, source.url());
            literal(",\"supportsRangeRequests\":true}");
        }
    }

    private void writeStreamed(StreamedSource source) {
        Map<Schema, Integer> ids = idsOfSchemas(source);
        literal("{");
        member("url", source.url());
        if (source.id() != null) {
            literal(",");
            member("id", source.id());
        }
        literal(",\"topics\":");
        writeList(source.topics(), topic -> writeTopic(topic, ids.get(topic.schema())));
        literal(",\"schemas\":");
        writeList(List.copyOf(ids.entrySet()), entry -> writeSchema(entry.getKey(), entry.getValue()));
        literal(",");
        member("startTime", source.startTime().toString());
        literal(",");
        member("endTime", source.endTime().toString());
        literal("}");
    }

    /** Assigns ids from 1 to the schemas, each once, in the order of the topics. */
    private static Map<Schema, Integer> idsOfSchemas(StreamedSource source) {
        Map<Schema, Integer> ids = new LinkedHashMap<>();
        for (ManifestTopic topic : source.topics()) {
            if (topic.schema() != null) {
                ids.putIfAbsent(topic.schema(), ids.size() + 1);
            }
        }
        return ids;
    }

    private void writeTopic(ManifestTopic topic, @Nullable Integer schemaId) {
        literal("{");
        member("name", topic.name());
        literal(",");
        member("messageEncoding", topic.messageEncoding());
        if (schemaId != null) {
            literal(",\"schemaId\":");
            JsonWriter.writeInt(out, schemaId);
        }
        literal("}");
    }

    private void writeSchema(Schema schema, int id) {
        literal("{\"id\":");
        JsonWriter.writeInt(out, id);
        literal(",");
        member("name", schema.name());
        literal(",");
        member("encoding", schema.encoding());
        literal(",\"data\":");
        JsonWriter.writeBase64(out, schema.dataBuffer());
        literal("}");
    }

    private <T> void writeList(List<T> elements, Consumer<T> writer) {
        literal("[");
        for (int i = 0; i < elements.size(); i++) {
            if (i > 0) {
                literal(",");
            }
            writer.accept(elements.get(i));
        }
        literal("]");
    }

    private void member(String name, String value) {
        JsonWriter.writeString(out, name);
        literal(":");
        JsonWriter.writeString(out, value);
    }

    private void literal(String json) {
        JsonWriter.writeLiteral(out, json);
    }
}
