package good;

import java.util.Map;
import java.util.UUID;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveImport;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.jspecify.annotations.NonNull;

/** Maps by everything that can be a key. */
@FoxgloveSchema
@FoxgloveImport(value = Color.class, converter = ColorConverter.class)
public record Keys(
        Map<Wheel, Double> speeds,
        @NonNull Map<? extends Wheel, ? extends Point> points,
        Map<Level, Level> levels,
        Map<Byte, String> bytes,
        Map<Short, Boolean> shorts,
        @FoxgloveField(unsigned = true) Map<Integer, Integer> ints,
        Map<Long, Pair<Long, Point>> longs,
        Map<Character, Float> letters,
        Map<UUID, Color> ids,
        Map<Color, Wheel> colors,
        Map<WheelId, String> wrapped) {

    /** A wheel of a swerve drive. */
    public enum Wheel {
        /** The left one in front. */
        FRONT_LEFT,
        @FoxgloveField(name = "FRONT_R", number = 5)
        FRONT_RIGHT,
        @FoxgloveField(number = 2)
        BACK {
            @Override
            public String toString() {
                return "at the back";
            }
        }
    }

    /** A record around a key. */
    @FoxgloveSchema(transparent = true)
    public record WheelId(Wheel wheel) {}
}
