package good;

import java.util.List;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.jspecify.annotations.NullMarked;

@NullMarked
@FoxgloveSchema
public record Unsigned(
        @FoxgloveField(unsigned = true) byte tiny,
        @FoxgloveField(unsigned = true) short small,
        @FoxgloveField(unsigned = true) int medium,
        @FoxgloveField(unsigned = true) long large,
        @FoxgloveField(fixed = true) byte fixedTiny,
        @FoxgloveField(fixed = true) int fixedMedium,
        @FoxgloveField(fixed = true) long fixedLarge,
        @FoxgloveField(unsigned = true, fixed = true) short fixedSmall,
        @FoxgloveField(unsigned = true, fixed = true) int line,
        @FoxgloveField(unsigned = true, fixed = true) long serial,
        @FoxgloveField(unsigned = true) short[] smalls,
        @FoxgloveField(unsigned = true) int[] mediums,
        @FoxgloveField(unsigned = true) long[] larges,
        @FoxgloveField(fixed = true) short[] fixedSmalls,
        @FoxgloveField(unsigned = true, fixed = true) short[] unsignedFixedSmalls,
        @FoxgloveField(fixed = true) int[] fixedMediums,
        @FoxgloveField(unsigned = true, fixed = true) long[] fixedLarges,
        @FoxgloveField(unsigned = true) List<Byte> tinies,
        @FoxgloveField(unsigned = true, fixed = true) List<Integer> lines) {}
