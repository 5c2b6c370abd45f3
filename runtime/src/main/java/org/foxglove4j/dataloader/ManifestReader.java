package org.foxglove4j.dataloader;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.foxglove4j.Schema;
import org.foxglove4j.encoding.JsonReader;
import org.jspecify.annotations.Nullable;

/** Parses manifests as the official SDK does: unknown members are skipped. */
final class ManifestReader {

    private final JsonReader in;

    private ManifestReader(JsonReader in) {
        this.in = in;
    }

    /**
     * Parses a manifest.
     *
     * @throws IllegalArgumentException if it is not valid; the message contains the location
     */
    static Manifest read(byte[] json) {
        JsonReader in = new JsonReader(json);
        Manifest manifest = new ManifestReader(in).readManifest();
        in.readEnd();
        return manifest;
    }

    private Manifest readManifest() {
        String name = null;
        List<ManifestSource> sources = null;
        in.beginObject();
        for (String member = in.nextName(); member != null; member = in.nextName()) {
            switch (member) {
                case "name" -> name = in.readNull() ? null : in.readString();
                case "sources" -> sources = readList(this::readSource);
                default -> in.skipValue();
            }
        }
        return new Manifest(name, require(sources, "the manifest", "sources"));
    }

    private ManifestSource readSource() {
        String url = null;
        String id = null;
        List<ListedTopic> topics = null;
        Map<Integer, Schema> schemas = null;
        Instant startTime = null;
        Instant endTime = null;
        boolean supportsRangeRequests = false;
        in.beginObject();
        for (String member = in.nextName(); member != null; member = in.nextName()) {
            switch (member) {
                case "url" -> url = in.readString();
                case "id" -> id = in.readNull() ? null : in.readString();
                case "topics" -> topics = readList(this::readTopic);
                case "schemas" -> schemas = readSchemas();
                case "startTime" -> startTime = readTime();
                case "endTime" -> endTime = readTime();
                case "supportsRangeRequests" -> supportsRangeRequests = in.readBoolean();
                default -> in.skipValue();
            }
        }
        String required = require(url, "a source", "url");
        if (supportsRangeRequests) {
            return new StaticFileSource(required);
        }
        String source = "the source " + required;
        Map<Integer, Schema> listed = require(schemas, source, "schemas");
        return new StreamedSource(
                required,
                id,
                require(topics, source, "topics").stream()
                        .map(topic -> topic.withSchemaOf(listed))
                        .toList(),
                require(startTime, source, "startTime"),
                require(endTime, source, "endTime"));
    }

    private ListedTopic readTopic() {
        String name = null;
        String messageEncoding = null;
        Integer schemaId = null;
        in.beginObject();
        for (String member = in.nextName(); member != null; member = in.nextName()) {
            switch (member) {
                case "name" -> name = in.readString();
                case "messageEncoding" -> messageEncoding = in.readString();
                case "schemaId" -> schemaId = in.readNull() ? null : readId();
                default -> in.skipValue();
            }
        }
        String topic = require(name, "a topic", "name");
        return new ListedTopic(topic, require(messageEncoding, "topic " + topic, "messageEncoding"), schemaId);
    }

    private Map<Integer, Schema> readSchemas() {
        Map<Integer, Schema> schemas = new HashMap<>();
        in.beginArray();
        while (in.nextElement()) {
            readSchema(schemas);
        }
        return schemas;
    }

    private void readSchema(Map<Integer, Schema> schemas) {
        Integer id = null;
        String name = null;
        String encoding = null;
        byte[] data = null;
        in.beginObject();
        for (String member = in.nextName(); member != null; member = in.nextName()) {
            switch (member) {
                case "id" -> id = readId();
                case "name" -> name = in.readString();
                case "encoding" -> encoding = in.readString();
                case "data" -> data = in.readBase64();
                default -> in.skipValue();
            }
        }
        int required = require(id, "a schema", "id");
        String subject = "schema " + required;
        Schema schema = Schema.create(
                require(name, subject, "name"), require(encoding, subject, "encoding"), require(data, subject, "data"));
        if (schemas.put(required, schema) != null) {
            throw new IllegalArgumentException("two schemas of a source have the id " + required);
        }
    }

    private int readId() {
        int id = Short.toUnsignedInt(in.readUnsignedShort());
        if (id == 0) {
            throw in.unexpected("an id from 1 to 65535");
        }
        return id;
    }

    private Instant readTime() {
        return in.readParsed(
                "a time such as 2024-01-01T12:00:00Z",
                text -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from));
    }

    private <T> List<T> readList(Supplier<T> element) {
        List<T> elements = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            elements.add(element.get());
        }
        return elements;
    }

    private static <T> T require(@Nullable T value, String subject, String member) {
        if (value == null) {
            throw new IllegalArgumentException(subject + " has no " + member + ", which is required");
        }
        return value;
    }

    /** A topic as it is listed; its schema may follow later. */
    private record ListedTopic(
            String name, String messageEncoding, @Nullable Integer schemaId) {

        ManifestTopic withSchemaOf(Map<Integer, Schema> schemas) {
            if (schemaId != null && !schemas.containsKey(schemaId)) {
                throw new IllegalArgumentException(
                        "topic " + name + " has schema " + schemaId + ", which its source does not list");
            }
            return new ManifestTopic(name, messageEncoding, schemaId == null ? null : schemas.get(schemaId));
        }
    }
}
