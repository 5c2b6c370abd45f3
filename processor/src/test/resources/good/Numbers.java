package good;

import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;

/** Every primitive, its box, and integers that are never negative. */
@FoxgloveSchema
public record Numbers(
        boolean flag,
        byte tiny,
        short small,
        int medium,
        long large,
        float single,
        @FoxgloveField(unit = "m/s") double speed,
        char letter,
        Boolean flagBox,
        Byte tinyBox,
        Short smallBox,
        Integer mediumBox,
        Long largeBox,
        Float singleBox,
        Double speedBox,
        Character letterBox,
        @FoxgloveField(unsigned = true) byte unsignedTiny,
        @FoxgloveField(unsigned = true) short unsignedSmall,
        @FoxgloveField(unsigned = true) int unsignedMedium,
        @FoxgloveField(unsigned = true) long unsignedLarge,
        @FoxgloveField(fixed = true) int fixedMedium,
        @FoxgloveField(fixed = true, unsigned = true) long fixedLarge) {}
