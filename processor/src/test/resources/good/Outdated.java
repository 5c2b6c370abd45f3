package good;

import org.foxglove4j.annotation.FoxgloveSchema;

/**
 * A type of which much is deprecated.
 *
 * @deprecated log others
 */
@Deprecated(forRemoval = true)
@FoxgloveSchema(builder = true)
public class Outdated {
    /** @deprecated nobody reads it */
    @Deprecated
    public double x;

    private Gear gear;

    /** @deprecated nobody reads it */
    @Deprecated(forRemoval = true)
    public Gear getGear() {
        return gear;
    }

    /** @deprecated nobody reads it */
    @Deprecated(forRemoval = true)
    public void setGear(Gear gear) {
        this.gear = gear;
    }

    /** @deprecated nobody reads it */
    @Deprecated
    public enum Gear {
        /** @deprecated nobody reads it */
        @Deprecated
        FIRST,
        SECOND
    }
}
