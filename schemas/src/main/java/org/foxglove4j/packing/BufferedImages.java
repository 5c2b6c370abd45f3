package org.foxglove4j.packing;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.foxglove4j.messages.CompressedImage;
import org.foxglove4j.messages.RawImage;

/**
 * Creates messages from AWT images. Only this class needs the module {@code java.desktop}; it needs no display.
 * Thread-safe, unless the image changes during a call.
 */
public final class BufferedImages {

    private BufferedImages() {}

    /**
     * Creates a {@link RawImage}: {@code mono8} or {@code mono16} from gray images with 8 or 16 bits, whose values are
     * kept; {@code rgb8} from all others, without alpha. {@link BufferedImage#TYPE_3BYTE_BGR} is converted fastest.
     */
    public static RawImage raw(Instant timestamp, String frameId, BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        return switch (image.getType()) {
            case BufferedImage.TYPE_BYTE_GRAY ->
                new RawImage(timestamp, frameId, width, height, "mono8", width, samples(image.getRaster()));
            case BufferedImage.TYPE_USHORT_GRAY ->
                new RawImage(timestamp, frameId, width, height, "mono16", 2 * width, wideSamples(image.getRaster()));
            case BufferedImage.TYPE_3BYTE_BGR ->
                // A raster returns the bands as red, green and blue, whatever their order in memory.
                new RawImage(timestamp, frameId, width, height, "rgb8", 3 * width, samples(image.getRaster()));
            default -> new RawImage(timestamp, frameId, width, height, "rgb8", 3 * width, rgb(image));
        };
    }

    /**
     * Creates a {@link CompressedImage} in JPEG. An image with alpha is drawn on black.
     *
     * @param quality from 0 for the smallest to 1 for the best; 0.75 is usual
     * @throws IllegalArgumentException if the quality is out of range
     */
    public static CompressedImage jpeg(Instant timestamp, String frameId, BufferedImage image, float quality) {
        if (!(quality >= 0 && quality <= 1)) {
            throw new IllegalArgumentException("a quality from 0 to 1 was expected, found " + quality);
        }
        BufferedImage plain = forJpeg(image);
        ImageWriter writer = writer(plain, "jpeg");
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(quality);
        return new CompressedImage(timestamp, frameId, compress(writer, plain, parameters), "jpeg");
    }

    /**
     * Creates a {@link CompressedImage} in PNG, which is lossless, and slower than JPEG.
     *
     * @throws IllegalArgumentException if PNG cannot represent the pixels of the image
     */
    public static CompressedImage png(Instant timestamp, String frameId, BufferedImage image) {
        ImageWriter writer = writer(image, "png");
        return new CompressedImage(timestamp, frameId, compress(writer, image, writer.getDefaultWriteParam()), "png");
    }

    private static byte[] samples(Raster raster) {
        byte[] data = new byte[Math.multiplyExact(raster.getNumBands() * raster.getWidth(), raster.getHeight())];
        raster.getDataElements(raster.getMinX(), raster.getMinY(), raster.getWidth(), raster.getHeight(), data);
        return data;
    }

    private static byte[] wideSamples(Raster raster) {
        short[] samples = new short[Math.multiplyExact(raster.getWidth(), raster.getHeight())];
        raster.getDataElements(raster.getMinX(), raster.getMinY(), raster.getWidth(), raster.getHeight(), samples);
        byte[] data = new byte[Math.multiplyExact(Short.BYTES, samples.length)];
        for (int i = 0; i < samples.length; i++) {
            data[2 * i] = (byte) samples[i];
            data[2 * i + 1] = (byte) (samples[i] >> Byte.SIZE);
        }
        return data;
    }

    private static byte[] rgb(BufferedImage image) {
        int width = image.getWidth();
        byte[] data = new byte[Math.multiplyExact(3 * width, image.getHeight())];
        int[] row = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            Images.putRgb(row, data, 3 * width * y);
        }
        return data;
    }

    /** The JDK cannot write JPEG with alpha or 16 bits. */
    private static BufferedImage forJpeg(BufferedImage image) {
        switch (image.getType()) {
            case BufferedImage.TYPE_INT_RGB,
                    BufferedImage.TYPE_INT_BGR,
                    BufferedImage.TYPE_3BYTE_BGR,
                    BufferedImage.TYPE_BYTE_GRAY -> {
                return image;
            }
            default -> {
                BufferedImage plain =
                        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
                Graphics2D graphics = plain.createGraphics();
                graphics.drawImage(image, 0, 0, null);
                graphics.dispose();
                return plain;
            }
        }
    }

    private static ImageWriter writer(BufferedImage image, String format) {
        Iterator<ImageWriter> writers =
                ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(image), format);
        if (!writers.hasNext()) {
            throw new IllegalArgumentException("an image that can be written as " + format + " was expected, found "
                    + image + "; draw it on one of TYPE_INT_RGB");
        }
        return writers.next();
    }

    private static byte[] compress(ImageWriter writer, BufferedImage image, ImageWriteParam parameters) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException("an image could not be compressed in memory", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
