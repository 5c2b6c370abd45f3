package good;

import java.util.List;
import java.util.Map;
import org.foxglove4j.annotation.FoxgloveConverter;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveImport;
import org.foxglove4j.annotation.FoxgloveSchema;
import other.Matrix;
import other.Vector;

/** Types of others, by import and by converter. */
@FoxgloveSchema
@FoxgloveImport(value = Matrix.class, naming = FoxgloveSchema.FieldNaming.SNAKE_CASE)
public record Foreign(
        Color color,
        List<Color> palette,
        Map<String, Color> named,
        Vector vector,
        Matrix matrix,
        @FoxgloveField(converter = Degrees.class) double angle) {

    /** Writes radians as degrees. */
    static final class Degrees implements FoxgloveConverter<Double, Point> {

        @Override
        public Point toWire(Double radians) {
            return new Point(radians, 0);
        }

        @Override
        public Double fromWire(Point wire) {
            return wire.x();
        }
    }
}
