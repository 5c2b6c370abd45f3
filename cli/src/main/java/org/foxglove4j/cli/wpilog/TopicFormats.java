package org.foxglove4j.cli.wpilog;

import java.util.HashMap;
import java.util.Map;
import org.foxglove4j.cli.conversion.BadRecordException;
import org.foxglove4j.cli.conversion.ConversionLog;

/** Finds the formats for the types of a log. */
final class TopicFormats {

    static final String STRUCT = "struct:";

    private static final String PROTOBUF = "proto:";
    private static final String ARRAY = "[]";

    private final StructTypes structs;
    private final ProtobufTypes messages;
    private final ConversionLog log;
    private final Map<String, TopicFormat> known = new HashMap<>();

    TopicFormats(StructTypes structs, ProtobufTypes messages, ConversionLog log) {
        this.structs = structs;
        this.messages = messages;
        this.log = log;
    }

    /** Returns the format of a type. Values of unknown types keep their bytes, and so do those whose schema is unusable. */
    TopicFormat get(String type) {
        TopicFormat format = known.get(type);
        if (format == null) {
            format = findOrKeep(type);
            known.put(type, format);
        }
        return format;
    }

    private TopicFormat findOrKeep(String type) {
        try {
            return find(type);
        } catch (BadRecordException e) {
            log.note("values of type " + type + " are kept as bytes: " + e.getMessage());
            return TopicFormat.opaque(type);
        }
    }

    private TopicFormat find(String type) throws BadRecordException {
        TopicFormat simple = ValueFormats.of(type);
        if (simple != null) {
            return simple;
        }
        if (type.startsWith(STRUCT)) {
            String name = type.substring(STRUCT.length());
            return name.endsWith(ARRAY)
                    ? StructFormat.array(structs.get(name.substring(0, name.length() - ARRAY.length())))
                    : StructFormat.single(structs.get(name));
        }
        if (type.startsWith(PROTOBUF) && !type.equals(LogSurvey.PROTOBUF_SCHEMA_TYPE)) {
            String name = type.substring(PROTOBUF.length());
            return TopicFormat.protobuf(name, messages.descriptorsOf(name));
        }
        return TopicFormat.opaque(type);
    }
}
