package good;

import org.foxglove4j.annotation.FoxgloveSchema;

/** A class that is made by its constructor, and sets one more field afterwards. */
@FoxgloveSchema
public final class Immutable {

    private final String name;
    private final double value;
    private Point place;

    Immutable(double value, String name) {
        this.value = value;
        this.name = name;
    }

    public String name() {
        return name;
    }

    public double value() {
        return value;
    }

    public Point getPlace() {
        return place;
    }

    public void setPlace(Point newPlace) {
        place = newPlace;
    }

    /** Derived, and so written but not read. */
    public double getHalf() {
        return value / 2;
    }
}
