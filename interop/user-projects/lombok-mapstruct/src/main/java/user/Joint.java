package user;

import lombok.Value;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;

/** A joint, which cannot be changed. */
@Value
@FoxgloveSchema
public class Joint {
    String name;

    @FoxgloveField(unit = "rad")
    double angle;
}
