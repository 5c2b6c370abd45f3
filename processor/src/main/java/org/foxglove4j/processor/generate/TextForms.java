package org.foxglove4j.processor.generate;

import com.palantir.javapoet.CodeBlock;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.UUID;
import org.foxglove4j.processor.model.Scalar;
import org.jspecify.annotations.Nullable;

/** What is text on the wire of both encodings, but parsed in Java. */
public final class TextForms {

    private TextForms() {}

    /** Returns whether values are the texts that {@code toString} gives, and parsed when they are read. */
    public static boolean isParsed(Scalar scalar) {
        return switch (scalar) {
            case UUID,
                    URI,
                    PATH,
                    BIG_INTEGER,
                    BIG_DECIMAL,
                    LOCAL_DATE,
                    LOCAL_TIME,
                    LOCAL_DATE_TIME,
                    OFFSET_DATE_TIME,
                    ZONED_DATE_TIME,
                    ZONE_ID,
                    CURRENCY -> true;
            default -> false;
        };
    }

    /** Returns the expression that reads and parses a value. */
    public static CodeBlock read(Scalar scalar) {
        return switch (scalar) {
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
            case ZONE_ID -> parsed("a time zone as Europe/Paris", CodeBlock.of("$T::of", ZoneId.class));
            case CURRENCY -> parsed("a currency as EUR", CodeBlock.of("$T::getInstance", Currency.class));
            default -> throw new IllegalArgumentException(scalar + " is not parsed");
        };
    }

    /** Returns the value of an empty text, or null if an empty text stands for none. */
    public static @Nullable CodeBlock ofEmptyText(Scalar scalar) {
        return switch (scalar) {
            case URI -> CodeBlock.of("$T.create($S)", URI.class, "");
            case PATH -> CodeBlock.of("$T.of($S)", Path.class, "");
            default -> null;
        };
    }

    private static CodeBlock parsed(String expected, CodeBlock parser) {
        return CodeBlock.of("in.readParsed($S, $L)", expected, parser);
    }
}
