package org.foxglove4j.cli.wpilog;

import java.util.Map;
import org.foxglove4j.cli.conversion.BadRecordException;
import org.foxglove4j.cli.wpilog.StructType.Member;
import org.foxglove4j.encoding.EncodeBuffer;
import org.foxglove4j.encoding.JsonWriter;

/** Writes the JSON Schemas of structs. Nested structs are inlined because the Foxglove app does not follow references. */
final class StructSchema {

    /** A limit for hostile schemas, in which long names in nested structs multiply. */
    private static final int MAX_BYTES = 4 << 20;

    private final EncodeBuffer out = new EncodeBuffer();

    private StructSchema() {}

    /** Returns the schema of a struct. */
    static byte[] of(StructType type) throws BadRecordException {
        StructSchema schema = new StructSchema();
        schema.writeStruct(type);
        return schema.out.toByteArray();
    }

    /** Returns the schema of an object whose field {@code value} is an array of structs. */
    static byte[] ofArray(StructType type) throws BadRecordException {
        StructSchema schema = new StructSchema();
        schema.literal("{\"title\":");
        JsonWriter.writeString(schema.out, type.name() + "[]");
        schema.literal(",\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"array\",\"items\":");
        schema.writeStruct(type);
        schema.literal("}},\"required\":[\"value\"]}");
        return schema.out.toByteArray();
    }

    private void writeStruct(StructType type) throws BadRecordException {
        literal("{\"title\":");
        JsonWriter.writeString(out, type.name());
        literal(",\"type\":\"object\",\"properties\":{");
        for (Member member : type.members()) {
            JsonWriter.writeName(out, member.name());
            writeMember(member);
            literal(",");
        }
        JsonWriter.endObject(out);
        literal(",\"required\":[");
        for (Member member : type.members()) {
            JsonWriter.writeString(out, member.name());
            literal(",");
        }
        JsonWriter.endArray(out);
        literal("}");
    }

    private void writeMember(Member member) throws BadRecordException {
        boolean array = member.isArray() && member.kind() != PrimitiveKind.CHAR;
        if (array) {
            literal("{\"type\":\"array\",\"items\":");
        }
        PrimitiveKind kind = member.kind();
        if (kind != null) {
            writeKind(kind, member.constants());
        } else if (member.struct() != null) {
            writeStruct(member.struct());
        }
        if (array) {
            literal("}");
        }
        if (out.length() > MAX_BYTES) {
            throw new BadRecordException("its JSON Schema would have more than " + MAX_BYTES + " bytes");
        }
    }

    private void writeKind(PrimitiveKind kind, Map<Long, String> constants) {
        literal("{\"type\":\"" + kind.jsonType() + "\"");
        if (kind.isUnsigned()) {
            literal(",\"minimum\":0");
        }
        if (!constants.isEmpty()) {
            literal(",\"oneOf\":[");
            constants.forEach((value, name) -> {
                literal("{\"title\":");
                JsonWriter.writeString(out, name);
                literal(",\"const\":" + value + "},");
            });
            JsonWriter.endArray(out);
        }
        literal("}");
    }

    private void literal(String json) {
        JsonWriter.writeLiteral(out, json);
    }
}
