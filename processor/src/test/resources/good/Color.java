package good;

/** A type of somebody else: not annotated, and no record. */
public final class Color {

    private final int rgb;

    public Color(int rgb) {
        this.rgb = rgb;
    }

    public int rgb() {
        return rgb;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Color that && rgb == that.rgb;
    }

    @Override
    public int hashCode() {
        return rgb;
    }
}
