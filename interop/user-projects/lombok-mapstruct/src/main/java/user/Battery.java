package user;

import lombok.AllArgsConstructor;
import lombok.Builder;
import lombok.Getter;
import lombok.ToString;
import org.foxglove4j.annotation.FoxgloveSchema;

/** A battery with a builder. */
@Getter
@Builder
@AllArgsConstructor
@ToString
@FoxgloveSchema
public class Battery {
    private final double volts;
    private final String chemistry;
}
