package org.foxglove4j.encoding;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a message from a serialized {@code FileDescriptorSet}, without protobuf-java. */
final class DescriptorFields {

    private static final ProtobufNames SET = ProtobufNames.of(new int[] {1}, "file");
    private static final ProtobufNames FILE = ProtobufNames.of(new int[] {2, 4}, "package", "message_type");
    private static final ProtobufNames MESSAGE = ProtobufNames.of(new int[] {1, 2, 3}, "name", "field", "nested_type");
    private static final ProtobufNames FIELD = ProtobufNames.of(new int[] {1, 3, 5}, "name", "number", "type");

    private static final int FIRST = 1 << 3 | 2;
    private static final int SECOND = 2 << 3 | 2;
    private static final int THIRD = 3 << 3 | 2;
    private static final int FOURTH = 4 << 3 | 2;
    private static final int NUMBER = 3 << 3;
    private static final int TYPE = 5 << 3;

    private final Map<String, Map<String, String>> messages = new LinkedHashMap<>();

    private DescriptorFields() {}

    /**
     * Returns the fields of a message, each as its name and the kind of its values, by their numbers.
     *
     * @return null if the message is not described
     * @throws IllegalArgumentException if that is no {@code FileDescriptorSet}
     */
    static @Nullable Map<String, String> of(byte[] descriptorSet, String fullName) {
        DescriptorFields all = new DescriptorFields();
        ProtobufReader in = new ProtobufReader(descriptorSet);
        for (int tag; (tag = in.readTag(SET)) != 0; ) {
            if (tag == FIRST) {
                in.beginElement();
                all.readFile(in);
                in.endMessage();
            } else {
                in.skipField();
            }
        }
        return all.messages.get(fullName);
    }

    private void readFile(ProtobufReader in) {
        String packageName = "";
        Map<String, Map<String, String>> local = new LinkedHashMap<>();
        for (int tag; (tag = in.readTag(FILE)) != 0; ) {
            if (tag == SECOND) {
                packageName = in.readString() + ".";
            } else if (tag == FOURTH) {
                readMessage(in, local);
            } else {
                in.skipField();
            }
        }
        String prefix = packageName;
        local.forEach((name, fields) -> messages.put(prefix + name, fields));
    }

    /** Adds a message and those within it, by their names in what is around them. */
    private static void readMessage(ProtobufReader in, Map<String, Map<String, String>> into) {
        in.beginElement();
        String name = "";
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, Map<String, String>> nested = new LinkedHashMap<>();
        for (int tag; (tag = in.readTag(MESSAGE)) != 0; ) {
            if (tag == FIRST) {
                name = in.readString();
            } else if (tag == SECOND) {
                readField(in, fields);
            } else if (tag == THIRD) {
                readMessage(in, nested);
            } else {
                in.skipField();
            }
        }
        in.endMessage();
        into.put(name, fields);
        String prefix = name + ".";
        nested.forEach((inner, innerFields) -> into.put(prefix + inner, innerFields));
    }

    private static void readField(ProtobufReader in, Map<String, String> into) {
        in.beginElement();
        String name = "";
        int number = 0;
        int type = 0;
        for (int tag; (tag = in.readTag(FIELD)) != 0; ) {
            if (tag == FIRST) {
                name = in.readString();
            } else if (tag == NUMBER) {
                number = in.readInt32();
            } else if (tag == TYPE) {
                type = in.readInt32();
            } else {
                in.skipField();
            }
        }
        in.endMessage();
        into.put(Integer.toString(number), name + " " + kind(type));
    }

    /** Returns what a {@code FieldDescriptorProto.Type} is called among those that can take each other's place. */
    private static String kind(int type) {
        return switch (type) {
            case 1 -> "double";
            case 2 -> "float";
            case 3, 4, 5, 8, 13, 14 -> "varint";
            case 6, 16 -> "fixed64";
            case 7, 15 -> "fixed32";
            case 9, 12 -> "text or bytes";
            case 17, 18 -> "signed varint";
            default -> "message";
        };
    }
}
