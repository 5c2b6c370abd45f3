package org.foxglove4j.processor.generate;

import com.palantir.javapoet.CodeBlock;
import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.UUID;
import org.foxglove4j.processor.model.Scalar;
import org.jspecify.annotations.Nullable;

/** The types that both encodings write as strings, and Java parses. */
public final class TextForms {

    private TextForms() {}

    /** Returns the expression that reads and parses a value. */
    public static CodeBlock read(Scalar scalar) {
        return CodeBlock.of("in.readParsed($S, $L)", scalar.expected(), parser(scalar));
    }

    /** Returns the function that parses a value, and throws an exception if the string is not valid. */
    public static CodeBlock parser(Scalar scalar) {
        return switch (scalar) {
            case UUID -> CodeBlock.of("$T::fromString", UUID.class);
            case URI -> CodeBlock.of("$T::create", URI.class);
            case PATH -> CodeBlock.of("$T::of", Path.class);
            case BIG_INTEGER -> CodeBlock.of("$T::new", BigInteger.class);
            case BIG_DECIMAL -> CodeBlock.of("$T::new", BigDecimal.class);
            case LOCAL_DATE -> CodeBlock.of("$T::parse", LocalDate.class);
            case LOCAL_TIME -> CodeBlock.of("$T::parse", LocalTime.class);
            case LOCAL_DATE_TIME -> CodeBlock.of("$T::parse", LocalDateTime.class);
            case OFFSET_TIME -> CodeBlock.of("$T::parse", OffsetTime.class);
            case YEAR_MONTH -> CodeBlock.of("$T::parse", YearMonth.class);
            case PERIOD -> CodeBlock.of("$T::parse", Period.class);
            case ZONE_OFFSET -> CodeBlock.of("$T::of", ZoneOffset.class);
            case FILE -> CodeBlock.of("$T::new", File.class);
            case OFFSET_DATE_TIME -> CodeBlock.of("$T::parse", OffsetDateTime.class);
            case ZONED_DATE_TIME -> CodeBlock.of("$T::parse", ZonedDateTime.class);
            case ZONE_ID -> CodeBlock.of("$T::of", ZoneId.class);
            case CURRENCY -> CodeBlock.of("$T::getInstance", Currency.class);
            default -> throw new IllegalArgumentException(scalar + " is not parsed");
        };
    }

    /** Returns the value of an empty string, or null if an empty string is not valid. */
    public static @Nullable CodeBlock ofEmptyText(Scalar scalar) {
        return switch (scalar) {
            case URI -> CodeBlock.of("$T.create($S)", URI.class, "");
            case PATH -> CodeBlock.of("$T.of($S)", Path.class, "");
            case FILE -> CodeBlock.of("new $T($S)", File.class, "");
            default -> null;
        };
    }
}
