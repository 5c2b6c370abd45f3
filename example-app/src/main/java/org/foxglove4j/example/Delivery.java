package org.foxglove4j.example;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;

/**
 * A parcel on its way.
 *
 * @param weight what the scales said
 */
@FoxgloveSchema
public record Delivery(
        UUID id,
        LocalDate due,
        BigDecimal price,
        Currency currency,
        @FoxgloveField(converter = LocaleConverter.class) Locale language,
        @FoxgloveField(unit = "kg") double weight,
        Optional<String> note,
        Map<String, Double> temperatures,
        Stage stage) {

    /** How far it has come. */
    @FoxgloveSchema
    public sealed interface Stage {

        /** It is in a depot. */
        record Waiting(String depot) implements Stage {}

        /** It is on a robot. */
        record Driving(Pose2d pose) implements Stage {}

        /** It is there. */
        record Delivered(Instant at) implements Stage {}
    }
}
