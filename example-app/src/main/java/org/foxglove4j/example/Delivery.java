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
 * A parcel that is being delivered.
 *
 * @param weight the measured weight
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

    /** The stage of the delivery. */
    @FoxgloveSchema
    public sealed interface Stage {

        /** Waiting in a depot. */
        record Waiting(String depot) implements Stage {}

        /** On its way on a robot. */
        record Driving(Pose2d pose) implements Stage {}

        /** Delivered. */
        record Delivered(Instant at) implements Stage {}
    }
}
