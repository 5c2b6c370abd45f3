package good;

import java.util.List;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.jspecify.annotations.NullMarked;

/** Long enough within each other that lengths take one, two, three and four bytes. */
@NullMarked
@FoxgloveSchema
public record Blob(byte[] data, Inner inner, List<Inner> inners) {

    @FoxgloveSchema
    public record Inner(byte[] data, double[] values, Innermost innermost) {}

    @FoxgloveSchema
    public record Innermost(byte[] data, String text) {}
}
