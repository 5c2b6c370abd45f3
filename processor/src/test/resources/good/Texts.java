package good;

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
import java.util.List;
import java.util.UUID;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.jspecify.annotations.NonNull;

/** What is written as text. */
@FoxgloveSchema
public record Texts(
        String text,
        UUID uuid,
        URI uri,
        Path path,
        BigInteger bigInteger,
        BigDecimal bigDecimal,
        LocalDate date,
        LocalTime time,
        LocalDateTime dateTime,
        OffsetDateTime offsetTime,
        ZonedDateTime zonedTime,
        ZoneId zone,
        Currency currency,
        java.time.OffsetTime timeOfDay,
        java.time.YearMonth yearMonth,
        java.time.Period period,
        java.time.ZoneOffset zoneOffset,
        List<java.io.File> files,
        java.io.@NonNull File file) {}
