package org.foxglove4j.processor.generate.json;

import com.palantir.javapoet.CodeBlock;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.UUID;
import org.foxglove4j.processor.model.CollectionKind;
import org.foxglove4j.processor.model.FieldOptions;
import org.foxglove4j.processor.model.Scalar;
import org.foxglove4j.processor.model.ValueType;

/** Writes the expressions that decode single values from JSON. */
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
            case UUID -> parsed("a UUID", CodeBlock.of("$T::fromString", UUID.class));
            case URI -> parsed("a URI", CodeBlock.of("$T::create", URI.class));
            case PATH -> parsed("a path", CodeBlock.of("$T::of", Path.class));
            case BIG_INTEGER -> parsed("decimal digits", CodeBlock.of("$T::new", BigInteger.class));
            case BIG_DECIMAL -> parsed("a decimal number", CodeBlock.of("$T::new", BigDecimal.class));
            case LOCAL_DATE -> parsed("a date as 2007-12-03", CodeBlock.of("$T::parse", LocalDate.class));
            case LOCAL_TIME -> parsed("a time as 10:15:30", CodeBlock.of("$T::parse", LocalTime.class));
            case LOCAL_DATE_TIME ->
                parsed("a time as 2007-12-03T10:15:30", CodeBlock.of("$T::parse", LocalDateTime.class));
            case OFFSET_DATE_TIME ->
                parsed("a time as 2007-12-03T10:15:30+01:00", CodeBlock.of("$T::parse", OffsetDateTime.class));
            case ZONED_DATE_TIME ->
                parsed(
                        "a time as 2007-12-03T10:15:30+01:00[Europe/Paris]",
                        CodeBlock.of("$T::parse", ZonedDateTime.class));
            case BYTE_ARRAY -> CodeBlock.of("in.readBase64()");
            case BYTE_BUFFER -> CodeBlock.of("$T.wrap(in.readBase64())", ByteBuffer.class);
            case INSTANT -> CodeBlock.of("in.readInstant()");
            case DATE -> CodeBlock.of("$T.from(in.readInstant())", Date.class);
            case DURATION -> CodeBlock.of("in.readDuration()");
        };
    }

    /** Returns the method of the reader for a whole array, or an empty text if there is none. */
    static String arrayMethod(ValueType.ListType list, FieldOptions options) {
        if (list.kind() != CollectionKind.ARRAY
                || !(list.element() instanceof ValueType.ScalarType scalar)
                || scalar.boxed()) {
            return "";
        }
        return switch (scalar.scalar()) {
            case BOOLEAN -> "readBooleanArray";
            case SHORT -> options.unsigned() ? "" : "readShortArray";
            case INT -> options.unsigned() ? "readUnsignedIntArray" : "readIntArray";
            case LONG -> options.unsigned() ? "readUnsignedLongArray" : "readLongArray";
            case FLOAT -> "readFloatArray";
            case DOUBLE -> "readDoubleArray";
            default -> "";
        };
    }

    private static CodeBlock parsed(String expected, CodeBlock parser) {
        return CodeBlock.of("in.readParsed($S, $L)", expected, parser);
    }
}
