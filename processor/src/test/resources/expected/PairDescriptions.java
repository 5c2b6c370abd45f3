package good;

import javax.annotation.processing.Generated;
import org.foxglove4j.annotation.FoxgloveGenerated;

/**
 * Stores the descriptions of a type for the schemas of other modules.
 */
@FoxgloveGenerated(
        descriptions = @FoxgloveGenerated.Description(text = "Two values of any type.")
)
@Generated("org.foxglove4j.processor.FoxgloveProcessor")
@SuppressWarnings({"all", "deprecation", "removal"})
public final class PairDescriptions {
    private PairDescriptions() {
    }
}
