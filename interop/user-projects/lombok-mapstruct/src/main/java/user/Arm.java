package user;

import java.util.List;
import lombok.Data;
import org.foxglove4j.annotation.FoxgloveSchema;

/** An arm with setters, which holds other types of Lombok's. */
@Data
@FoxgloveSchema
public class Arm {
    private boolean moving;
    private List<Joint> joints;
}
