package org.foxglove4j.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import org.foxglove4j.mcap.McapAttachmentIndex;
import org.foxglove4j.mcap.McapChannel;
import org.foxglove4j.mcap.McapChunkIndex;
import org.foxglove4j.mcap.McapMetadataIndex;
import org.foxglove4j.mcap.McapSchema;
import org.foxglove4j.mcap.McapSummary;
import tools.jackson.core.JsonGenerator;

/** Prints a summary of a file as a JSON object on one line, with times in seconds with all digits. */
final class InfoJson {

    private final JsonGenerator json;

    private InfoJson(JsonGenerator json) {
        this.json = json;
    }

    static String of(OpenedFile opened) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.generator(text)) {
            new InfoJson(json).write(opened);
        }
        return text.toString();
    }

    private void write(OpenedFile opened) throws IOException {
        McapSummary summary = opened.reader().summary();
        MessageCounts counts = MessageCounts.of(opened.reader());
        json.writeStartObject();
        json.writeStringProperty("library", summary.header().library());
        json.writeStringProperty("profile", summary.header().profile());
        json.writeNumberProperty("size", opened.size());
        json.writeBooleanProperty("closed", opened.closed());
        json.writeNumberProperty("messages", counts.total());
        if (counts.total() > 0) {
            writeTime("start", counts.startNanos());
            writeTime("end", counts.endNanos());
        }
        writeChunks(summary);
        writeChannels(counts);
        json.writeName("attachments");
        json.writeStartArray();
        for (McapAttachmentIndex attachment : summary.attachmentIndexes()) {
            json.writeStartObject();
            json.writeStringProperty("name", attachment.name());
            json.writeStringProperty("media_type", attachment.mediaType());
            json.writeNumberProperty("size", attachment.dataSize());
            writeTime("log_time", attachment.logTimeNanos());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeName("metadata");
        json.writeStartArray();
        for (McapMetadataIndex metadata : summary.metadataIndexes()) {
            json.writeStartObject();
            json.writeStringProperty("name", metadata.name());
            writeTexts("metadata", opened.reader().readMetadata(metadata).metadata());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The sums of all chunks of one compression. */
    private record Chunks(long count, long compressed, long uncompressed) {
        Chunks plus(Chunks other) {
            return new Chunks(count + other.count, compressed + other.compressed, uncompressed + other.uncompressed);
        }
    }

    private void writeChunks(McapSummary summary) {
        Map<String, Chunks> byCompression = new TreeMap<>();
        for (McapChunkIndex chunk : summary.chunkIndexes()) {
            byCompression.merge(
                    chunk.compression().isEmpty() ? "none" : chunk.compression(),
                    new Chunks(1, chunk.compressedSize(), chunk.uncompressedSize()),
                    Chunks::plus);
        }
        json.writeName("chunks");
        json.writeStartArray();
        byCompression.forEach((compression, chunks) -> {
            json.writeStartObject();
            json.writeStringProperty("compression", compression);
            json.writeNumberProperty("count", chunks.count);
            json.writeNumberProperty("compressed", chunks.compressed);
            json.writeNumberProperty("uncompressed", chunks.uncompressed);
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private void writeChannels(MessageCounts counts) {
        json.writeName("channels");
        json.writeStartArray();
        for (McapChannel channel : counts.definitions().channels().values()) {
            json.writeStartObject();
            json.writeNumberProperty("id", channel.id());
            json.writeStringProperty("topic", channel.topic());
            json.writeStringProperty("encoding", channel.messageEncoding());
            McapSchema schema = counts.definitions().schemas().get(channel.schemaId());
            if (schema != null) {
                json.writeStringProperty("schema", schema.name());
                json.writeStringProperty("schema_encoding", schema.encoding());
            }
            writeTexts("metadata", channel.metadata());
            json.writeNumberProperty("messages", counts.of(channel.id()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeTime(String name, long nanos) {
        json.writeName(name);
        json.writeNumber(Times.seconds(nanos));
    }

    private void writeTexts(String name, Map<String, String> texts) {
        json.writeName(name);
        json.writeStartObject();
        new TreeMap<>(texts).forEach(json::writeStringProperty);
        json.writeEndObject();
    }
}
