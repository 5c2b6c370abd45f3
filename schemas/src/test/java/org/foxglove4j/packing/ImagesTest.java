package org.foxglove4j.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import javax.imageio.ImageIO;
import org.foxglove4j.messages.CompressedImage;
import org.foxglove4j.messages.RawImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that images contain the given pixels. */
class ImagesTest {

    private static final Instant TIME = Instant.ofEpochSecond(5, 10);
    private static final byte[] RED_GREEN_BLUE = {(byte) 255, 0, 0, 0, (byte) 255, 0, 0, 0, (byte) 255};

    @Test
    void arrayOfPixelsBecomesRgbRows() {
        RawImage image = Images.ofArgb(TIME, "camera", new int[] {0xFFFF0000, 0xFF00FF00, 0x000000FF, 0x80102030}, 2);

        assertThat(image.encoding()).isEqualTo("rgb8");
        assertThat(image.width()).isEqualTo(2);
        assertThat(image.height()).isEqualTo(2);
        assertThat(image.step()).isEqualTo(6);
        assertThat(image.data()).startsWith(RED_GREEN_BLUE).endsWith(0x10, 0x20, 0x30);
        assertThatIllegalArgumentException().isThrownBy(() -> Images.ofArgb(TIME, "camera", new int[3], 2));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_INT_BGR,
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_4BYTE_ABGR,
                BufferedImage.TYPE_BYTE_INDEXED
            })
    void colorImagesAreRgb(int type) {
        RawImage image = BufferedImages.raw(TIME, "camera", colors(type));

        assertThat(image.encoding()).isEqualTo("rgb8");
        assertThat(image.width()).isEqualTo(3);
        assertThat(image.height()).isEqualTo(2);
        assertThat(image.step()).isEqualTo(9);
        assertThat(image.data()).hasSize(18).startsWith(RED_GREEN_BLUE);
    }

    @Test
    void partOfAnImageIsConverted() {
        BufferedImage part = colors(BufferedImage.TYPE_3BYTE_BGR).getSubimage(1, 0, 2, 1);

        assertThat(BufferedImages.raw(TIME, "camera", part).data()).containsExactly(0, 255, 0, 0, 0, 255);
    }

    @Test
    void grayImagesKeepTheirValues() {
        BufferedImage gray = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_GRAY);
        gray.getRaster().setSample(0, 0, 0, 100);
        gray.getRaster().setSample(1, 0, 0, 200);
        RawImage narrow = BufferedImages.raw(TIME, "camera", gray);
        assertThat(narrow.encoding()).isEqualTo("mono8");
        assertThat(narrow.step()).isEqualTo(2);
        assertThat(narrow.data()).containsExactly(100, 200);

        BufferedImage depth = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
        depth.getRaster().setSample(0, 0, 0, 0x1234);
        depth.getRaster().setSample(1, 0, 0, 0xFFFE);
        RawImage wide = BufferedImages.raw(TIME, "camera", depth);
        assertThat(wide.encoding()).isEqualTo("mono16");
        assertThat(wide.step()).isEqualTo(4);
        assertThat(wide.data()).containsExactly(0x34, 0x12, 0xFE, 0xFF);
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_4BYTE_ABGR_PRE})
    void compressedImagesAreReadBack(int type) throws IOException {
        CompressedImage png = BufferedImages.png(TIME, "camera", colors(type));
        assertThat(png.format()).isEqualTo("png");
        assertThat(read(png).getRGB(1, 0)).isEqualTo(0xFF00FF00);

        CompressedImage jpeg = BufferedImages.jpeg(TIME, "camera", colors(type), 0.9f);
        assertThat(jpeg.format()).isEqualTo("jpeg");
        assertThat(jpeg.data()).startsWith(0xFF, 0xD8, 0xFF);
        assertThat(read(jpeg).getWidth()).isEqualTo(3);
    }

    @Test
    void jpegSupportsGrayImagesAndQuality() throws IOException {
        BufferedImage wide = new BufferedImage(64, 64, BufferedImage.TYPE_USHORT_GRAY);
        assertThat(read(BufferedImages.jpeg(TIME, "camera", wide, 0.75f)).getHeight())
                .isEqualTo(64);
        BufferedImage noise = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64 * 64; i++) {
            noise.setRGB(i % 64, i / 64, i * 0x9E3779B1);
        }
        assertThat(BufferedImages.jpeg(TIME, "camera", noise, 0.2f).data())
                .hasSizeLessThan(
                        BufferedImages.jpeg(TIME, "camera", noise, 0.95f).data().length / 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BufferedImages.jpeg(TIME, "camera", noise, 75))
                .withMessage("a quality from 0 to 1 was expected, found 75.0");
    }

    private static BufferedImage colors(int type) {
        BufferedImage image = new BufferedImage(3, 2, type);
        image.setRGB(0, 0, 0xFFFF0000);
        image.setRGB(1, 0, 0xFF00FF00);
        image.setRGB(2, 0, 0xFF0000FF);
        return image;
    }

    private static BufferedImage read(CompressedImage image) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(image.data()));
    }
}
