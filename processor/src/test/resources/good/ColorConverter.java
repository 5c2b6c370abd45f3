package good;

import org.foxglove4j.annotation.FoxgloveConverter;

/** Writes colors as text, {@code #ff8000}. */
public final class ColorConverter implements FoxgloveConverter<Color, String> {

    @Override
    public String toWire(Color color) {
        return String.format("#%06x", color.rgb());
    }

    @Override
    public Color fromWire(String wire) {
        return new Color(Integer.parseInt(wire.substring(1), 16));
    }
}
