package org.foxglove4j.mcap;

import static org.foxglove4j.mcap.ConformanceFeature.ax;
import static org.foxglove4j.mcap.ConformanceFeature.ch;
import static org.foxglove4j.mcap.ConformanceFeature.chx;
import static org.foxglove4j.mcap.ConformanceFeature.mdx;
import static org.foxglove4j.mcap.ConformanceFeature.mx;
import static org.foxglove4j.mcap.ConformanceFeature.rch;
import static org.foxglove4j.mcap.ConformanceFeature.rsh;
import static org.foxglove4j.mcap.ConformanceFeature.st;
import static org.foxglove4j.mcap.ConformanceFeature.sum;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One of the 416 files of the conformance suite: an input, and the features it is written with.
 *
 * <p>{@link #bytes} and {@link #expectedRecords} make the file and what a reader must find in it, without any code of the
 * library's; {@code ConformanceDataTest} holds both against the suite's own files.
 */
record ConformanceVariant(ConformanceInput input, Set<ConformanceFeature> features) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Returns all 416 variants. */
    static List<ConformanceVariant> all() {
        List<ConformanceVariant> variants = new ArrayList<>();
        for (ConformanceInput input : ConformanceInput.values()) {
            for (int bits = 0; bits < 1 << ConformanceFeature.values().length; bits++) {
                Set<ConformanceFeature> features = EnumSet.noneOf(ConformanceFeature.class);
                for (ConformanceFeature feature : ConformanceFeature.values()) {
                    if ((bits & 1 << feature.ordinal()) != 0) {
                        features.add(feature);
                    }
                }
                if (isInSuite(input, features)) {
                    variants.add(new ConformanceVariant(input, features));
                }
            }
        }
        return variants;
    }

    boolean has(ConformanceFeature feature) {
        return features.contains(feature);
    }

    /** Returns the name of the file, without extension. */
    String name() {
        return input
                + features.stream()
                        .map(Enum::name)
                        .sorted()
                        .map(name -> "-" + name)
                        .collect(Collectors.joining());
    }

    /** Returns the file. */
    byte[] bytes() {
        return ConformanceFile.write(this).bytes();
    }

    /**
     * Returns the records as the suite's JSON lists them, with the fields of each as one object: {@code {"type":
     * "Message", "fields": {"channel_id": "1", ...}}}. Numbers are texts; Chunk and MessageIndex records are omitted.
     */
    JsonNode expectedRecords() {
        return ConformanceFile.write(this).json();
    }

    /** Returns the suite's own file, if it is among the resources. */
    Optional<byte[]> upstreamBytes() {
        return resource(".mcap");
    }

    /** Returns the suite's own list of records in the form of {@link #expectedRecords}, if it is among the resources. */
    Optional<JsonNode> upstreamRecords() {
        return resource(".json")
                .map(json -> withFieldsAsObjects(JSON.readTree(json).get("records")));
    }

    @Override
    public String toString() {
        return name();
    }

    private static JsonNode withFieldsAsObjects(JsonNode records) {
        ArrayNode result = JsonNodeFactory.instance.arrayNode();
        for (JsonNode node : records) {
            ObjectNode fields = JsonNodeFactory.instance.objectNode();
            node.get("fields").forEach(field -> fields.set(field.get(0).stringValue(), field.get(1)));
            result.addObject().put("type", node.get("type").stringValue()).set("fields", fields);
        }
        return result;
    }

    private Optional<byte[]> resource(String extension) {
        String path = "conformance/" + input + "/" + name() + extension;
        try (InputStream in = ConformanceVariant.class.getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isInSuite(ConformanceInput input, Set<ConformanceFeature> features) {
        boolean chunkable = input.has(McapSchema.class) || input.has(McapChannel.class);
        return (input.has(McapAttachment.class) || !features.contains(ax))
                && (input.has(McapMetadata.class) || !features.contains(mdx))
                && (input.has(McapSchema.class) || !features.contains(rsh))
                && (input.has(McapChannel.class) || !features.contains(rch))
                && (chunkable || !(features.contains(ch) || features.contains(chx) || features.contains(mx)))
                && (features.contains(ch) || !(features.contains(chx) || features.contains(mx)))
                && (!features.contains(sum)
                        || features.stream().anyMatch(Set.of(chx, rsh, rch, mdx, ax, st)::contains));
    }
}
