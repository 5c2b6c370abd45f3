package good;

import java.util.ArrayList;
import java.util.List;
import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;

/** A class with public fields. */
@FoxgloveSchema
public class Fields {
    public double x;
    public String name;
    public List<Point> points = new ArrayList<>();
    /** Not public, but annotated. */
    @FoxgloveField(description = "Only for friends.")
    int hits;

    public transient int cache;
    private int hidden;
}
