package good;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@FoxgloveSchema
public record Enums(
        Mode mode,
        Grip grip,
        Fault fault,
        @Nullable Mode lastMode,
        Optional<Fault> lastFault,
        List<Mode> modes,
        Grip[] grips,
        Set<Fault> faults,
        Map<String, Grip> byName) {

    public enum Mode {
        @FoxgloveField(number = 3)
        AUTO,
        @FoxgloveField(number = 0)
        OFF,
        @FoxgloveField(number = 1)
        MANUAL
    }
}
