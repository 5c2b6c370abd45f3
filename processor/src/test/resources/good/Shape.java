package good;

import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;

/** One of several shapes. */
@FoxgloveSchema
public sealed interface Shape {

    /** A circle around the origin. */
    record Circle(double radius) implements Shape {}

    /** A rectangle. */
    @FoxgloveField(name = "box", number = 7)
    record Rectangle(Point corner, double width, double height, String label) implements Shape {}

    /** Shapes with holes, which are alternatives like the others. */
    sealed interface Hollow extends Shape permits Ring, Frame {}

    record Ring(double inner, double outer) implements Hollow {}

    @FoxgloveSchema
    record Frame(Point corner, double thickness) implements Hollow {}

    /** Has no fields. */
    record Nothing() implements Shape {}
}
