package org.foxglove4j.processor.generate.json;

import com.palantir.javapoet.CodeBlock;
import java.nio.ByteBuffer;
import java.util.Date;
import org.foxglove4j.processor.generate.TextForms;
import org.foxglove4j.processor.model.FieldOptions;
import org.foxglove4j.processor.model.Scalar;

/** Generates the expressions that decode single values from JSON. */
final class ScalarReader {

    private ScalarReader() {}

    static CodeBlock read(Scalar scalar, FieldOptions options) {
        boolean unsigned = options.unsigned();
        return switch (scalar) {
            case BOOLEAN -> CodeBlock.of("in.readBoolean()");
            case BYTE -> CodeBlock.of(unsigned ? "in.readUnsignedByte()" : "in.readByte()");
            case SHORT -> CodeBlock.of(unsigned ? "in.readUnsignedShort()" : "in.readShort()");
            case INT -> CodeBlock.of(unsigned ? "in.readUnsignedInt()" : "in.readInt()");
            case LONG -> CodeBlock.of(unsigned ? "in.readUnsignedLong()" : "in.readLong()");
            case FLOAT -> CodeBlock.of("in.readFloat()");
            case DOUBLE -> CodeBlock.of("in.readDouble()");
            case CHAR -> CodeBlock.of("in.readChar()");
            case CHAR_ARRAY -> CodeBlock.of("in.readString().toCharArray()");
            case STRING -> CodeBlock.of("in.readString()");
            case BYTE_ARRAY -> CodeBlock.of("in.readBase64()");
            case BYTE_BUFFER -> CodeBlock.of("$T.wrap(in.readBase64())", ByteBuffer.class);
            case INSTANT -> CodeBlock.of("in.readInstant()");
            case DATE -> CodeBlock.of("$T.from(in.readInstant())", Date.class);
            case DURATION -> CodeBlock.of("in.readDuration()");
            default -> TextForms.read(scalar);
        };
    }
}
