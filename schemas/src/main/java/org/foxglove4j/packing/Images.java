package org.foxglove4j.packing;

import java.time.Instant;
import org.foxglove4j.messages.RawImage;

/**
 * Creates {@link RawImage} messages from pixels in an array. For AWT images, see {@link BufferedImages}. Pixels that
 * are already in one of the encodings of {@link RawImage}, such as {@code bgr8} from OpenCV, need no conversion: pass
 * them to its constructor.
 */
public final class Images {

    private static final int RGB = 3;

    private Images() {}

    /**
     * Creates an image in the encoding {@code rgb8}.
     *
     * @param argb the pixels in row-major order as {@code 0xAARRGGBB}, which is what {@code Bitmap.getPixels} on
     *     Android and {@code BufferedImage.getRGB} return; alpha is ignored
     * @param width the number of pixels in a row
     * @throws IllegalArgumentException if the last row is incomplete
     */
    public static RawImage ofArgb(Instant timestamp, String frameId, int[] argb, int width) {
        if (width <= 0 || argb.length % width != 0) {
            throw new IllegalArgumentException(
                    "rows of " + width + " pixels were expected, found " + argb.length + " pixels");
        }
        byte[] data = new byte[Math.multiplyExact(RGB, argb.length)];
        putRgb(argb, data, 0);
        return new RawImage(timestamp, frameId, width, argb.length / width, "rgb8", RGB * width, data);
    }

    /** Writes pixels as {@code rgb8}, from a position on. */
    static void putRgb(int[] argb, byte[] data, int start) {
        int position = start;
        for (int pixel : argb) {
            data[position] = (byte) (pixel >> 16);
            data[position + 1] = (byte) (pixel >> 8);
            data[position + 2] = (byte) pixel;
            position += RGB;
        }
    }
}
