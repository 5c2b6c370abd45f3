package org.foxglove4j.benchmarks.encoding;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Parser;
import java.util.Comparator;
import java.util.List;
import org.foxglove4j.benchmarks.encoding.proto.Pose;
import org.foxglove4j.benchmarks.encoding.proto.Sample;
import org.foxglove4j.benchmarks.encoding.proto.Scene;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks that all libraries write the same messages, read back with other libraries, so that the comparison is fair.
 */
final class SameMeaning {

    private static final JsonMapper JSON = new JsonMapper();

    private SameMeaning() {}

    /** Reads a message as an object that is equal if the meaning is the same. */
    private interface Reader {
        Object read(byte[] message) throws InvalidProtocolBufferException;
    }

    /**
     * Encodes every message of a workload with every library.
     *
     * @throws IllegalStateException if a library writes a message with another meaning than ours
     */
    static void require(String workload) throws Exception {
        Reader reader = readerOf(workload);
        List<Encoding<?>> encodings = Workloads.create(workload);
        Encoding<?> ours = encodings.get(0);
        for (int i = 0; i < ours.messageCount(); i++) {
            Object expected = reader.read(ours.encode(i));
            for (Encoding<?> other : encodings) {
                Object found = reader.read(other.encode(i));
                if (!same(expected, found)) {
                    throw new IllegalStateException("%s, message %d: expected from %s what ours means, %s, found %s"
                            .formatted(workload, i, other.name(), expected, found));
                }
            }
        }
    }

    private static Reader readerOf(String workload) {
        if (workload.startsWith("json")) {
            return JSON::readTree;
        }
        Parser<?> parser = switch (workload) {
            case "protobuf-pose" -> Pose.parser();
            case "protobuf-sample" -> Sample.parser();
            case "protobuf-scene" -> Scene.parser();
            default -> throw new IllegalArgumentException("no message type for " + workload);
        };
        return parser::parseFrom;
    }

    /** Some libraries write 1 and others 1.0, which have the same meaning. */
    private static boolean same(Object expected, Object found) {
        return expected instanceof JsonNode tree
                ? tree.equals(Comparator.comparing(SameMeaning::scalar), (JsonNode) found)
                : expected.equals(found);
    }

    private static String scalar(JsonNode node) {
        return node.isNumber() ? Double.toString(node.doubleValue()) : node.toString();
    }
}
