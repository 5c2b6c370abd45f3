package org.foxglove4j.packing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.foxglove4j.messages.Grid;
import org.foxglove4j.messages.PackedElementField;
import org.foxglove4j.messages.PackedElementField.NumericType;
import org.foxglove4j.messages.PointCloud;
import org.foxglove4j.messages.Pose;
import org.foxglove4j.messages.Vector2;
import org.foxglove4j.messages.Vector3;
import org.foxglove4j.messages.VoxelGrid;

/**
 * Packs the points of a {@link PointCloud}, or the cells of a {@link Grid} or a {@link VoxelGrid}, into the bytes of the
 * message.
 *
 * <pre>{@code
 * ElementPacker points = ElementPacker.builder()
 *         .fields(NumericType.FLOAT32, "x", "y", "z", "intensity")
 *         .build();
 * for (Echo echo : scan) {
 *     points.add(echo.x(), echo.y(), echo.z(), echo.intensity());
 * }
 * channel.log(points.toPointCloud(scan.time(), "lidar", Pose.identity()));
 * points.clear();
 * }</pre>
 *
 * <p>Values are little-endian and follow one another without gaps, in the order of the fields. A value of an integer field is
 * rounded to the nearest integer; one that is out of the range of the type, or NaN, throws {@link IllegalArgumentException},
 * and nothing is added.
 *
 * <p>A packer can be used again after {@link #clear}. It keeps its buffer, so that adding elements allocates nothing once the
 * buffer is large enough; each message gets a copy. Not thread-safe.
 */
public final class ElementPacker {

    private static final List<String> COLOR = List.of("red", "green", "blue", "alpha");

    private final List<PackedElementField> fields;
    private final boolean colored;
    private final ElementBuffer elements;

    ElementPacker(List<PackedField> fields, int initialCapacity) {
        this.fields = fields.stream().map(PackedField::description).toList();
        colored = endsInColor(fields);
        elements = new ElementBuffer(fields, initialCapacity);
    }

    /** Returns a builder without fields. */
    public static ElementPackerBuilder builder() {
        return new ElementPackerBuilder();
    }

    /**
     * Adds an element of one field, such as the cost of a cell.
     *
     * @throws IllegalArgumentException if elements have more than one field, or the value is out of range
     */
    public void add(double value) {
        requireFields(1);
        int position = elements.reserve(1);
        elements.put(0, position, value);
        elements.add(1);
    }

    /**
     * Adds an element of two fields.
     *
     * @throws IllegalArgumentException if elements do not have two fields, or a value is out of range
     */
    public void add(double first, double second) {
        requireFields(2);
        int position = elements.reserve(1);
        elements.put(0, position, first);
        elements.put(1, position, second);
        elements.add(1);
    }

    /**
     * Adds an element of three fields, such as x, y and z.
     *
     * @throws IllegalArgumentException if elements do not have three fields, or a value is out of range
     */
    public void add(double first, double second, double third) {
        requireFields(3);
        putThree(elements.reserve(1), first, second, third);
        elements.add(1);
    }

    /**
     * Adds an element of four fields, such as x, y, z and intensity.
     *
     * @throws IllegalArgumentException if elements do not have four fields, or a value is out of range
     */
    public void add(double first, double second, double third, double fourth) {
        requireFields(4);
        int position = elements.reserve(1);
        putThree(position, first, second, third);
        elements.put(3, position, fourth);
        elements.add(1);
    }

    /**
     * Adds an element with a value for each field. To allocate nothing, pass an array that you use again.
     *
     * @param values the values, in the order of the fields
     * @throws IllegalArgumentException if there are more or fewer values than fields, or a value is out of range
     */
    public void add(double... values) {
        requireFields(values.length);
        int position = elements.reserve(1);
        for (int i = 0; i < values.length; i++) {
            elements.put(i, position, values[i]);
        }
        elements.add(1);
    }

    /**
     * Adds a colored point. The fields must be x, y and z, or three others, and then those of {@link
     * ElementPackerBuilder#color}.
     *
     * @param argb the color as {@code 0xAARRGGBB}, which is what {@code BufferedImage.getRGB} and {@code Color.getRGB} return
     * @throws IllegalArgumentException if the fields are others, or a value is out of range
     */
    public void addColored(double first, double second, double third, int argb) {
        if (!colored) {
            throw new IllegalArgumentException(
                    "a colored point has three fields and then " + COLOR + " of type UINT8, found " + fields
                            + "; build the packer with fields(FLOAT32, \"x\", \"y\", \"z\").color()");
        }
        int position = elements.reserve(1);
        putThree(position, first, second, third);
        elements.putColor(position, argb);
        elements.add(1);
    }

    /**
     * Adds elements whose values follow one another: all values of the first element, then those of the second. An array for a
     * packer that has only {@code FLOAT32} fields is copied as a whole.
     *
     * @throws IllegalArgumentException if the last element is incomplete, or a value is out of range; then nothing is added
     */
    public void addAll(float[] values) {
        addAll(values, 0, values.length);
    }

    /**
     * Adds elements whose values follow one another in part of an array, like {@link #addAll(float[])}.
     *
     * @param offset the index of the first value
     * @param count the number of values, not elements
     * @throws IllegalArgumentException if the last element is incomplete, or a value is out of range; then nothing is added
     * @throws IndexOutOfBoundsException if the array does not have these values
     */
    public void addAll(float[] values, int offset, int count) {
        Objects.checkFromIndexSize(offset, count, values.length);
        if (count % fields.size() != 0) {
            throw new IllegalArgumentException("a multiple of " + fields.size()
                    + " values was expected, for the fields " + names() + ", found " + count);
        }
        elements.addAll(values, offset, count);
    }

    /**
     * Adds elements whose values stand in one array for each field, such as all x, all y and all z.
     *
     * @param columns an array for each field, in the order of the fields, all of one length
     * @throws IllegalArgumentException if there are more or fewer arrays than fields, they differ in length, or a value is out of
     *     range; then nothing is added
     */
    public void addColumns(float[]... columns) {
        requireFields(columns.length);
        int count = columns[0].length;
        for (int i = 0; i < columns.length; i++) {
            if (columns[i].length != count) {
                throw new IllegalArgumentException("arrays of one length were expected, found " + count + " values of "
                        + fields.get(0).name() + " and " + columns[i].length + " of "
                        + fields.get(i).name());
            }
        }
        elements.addColumns(columns, count);
    }

    /** Removes all elements, and keeps the buffer. */
    public void clear() {
        elements.clear();
    }

    /** Returns how many elements were added since the packer was built or cleared. */
    public int count() {
        return elements.count();
    }

    /** Returns the size of an element in bytes. */
    public int stride() {
        return elements.stride();
    }

    /** Returns the fields of an element, as messages describe them; unmodifiable. */
    public List<PackedElementField> fields() {
        return fields;
    }

    /** Returns a copy of the elements' bytes. */
    public byte[] toByteArray() {
        return elements.toByteArray();
    }

    /** Returns a point cloud of a copy of the elements. The app needs at least two of the fields x, y and z. */
    public PointCloud toPointCloud(Instant timestamp, String frameId, Pose pose) {
        return new PointCloud(timestamp, frameId, pose, stride(), fields, toByteArray());
    }

    /**
     * Returns a grid of a copy of the elements. Cells are added along x first, then along y.
     *
     * @param columnCount the number of cells along x
     * @param cellSize the size of a cell along x and y, in meters
     * @throws IllegalArgumentException if the last row is incomplete
     */
    public Grid toGrid(Instant timestamp, String frameId, Pose pose, int columnCount, Vector2 cellSize) {
        requireMultiple(columnCount, "rows of " + columnCount);
        return new Grid(
                timestamp,
                frameId,
                pose,
                columnCount,
                cellSize,
                Math.multiplyExact(columnCount, stride()),
                stride(),
                fields,
                toByteArray());
    }

    /**
     * Returns a voxel grid of a copy of the elements. Cells are added along x first, then along y, then along z.
     *
     * @param rowCount the number of cells along y
     * @param columnCount the number of cells along x
     * @param cellSize the size of a cell along x, y and z, in meters
     * @throws IllegalArgumentException if the last slice is incomplete
     */
    public VoxelGrid toVoxelGrid(
            Instant timestamp, String frameId, Pose pose, int rowCount, int columnCount, Vector3 cellSize) {
        requireMultiple(
                columnCount <= 0 ? 0 : (long) rowCount * columnCount,
                "slices of " + rowCount + " rows of " + columnCount);
        int rowStride = Math.multiplyExact(columnCount, stride());
        return new VoxelGrid(
                timestamp,
                frameId,
                pose,
                rowCount,
                columnCount,
                cellSize,
                Math.multiplyExact(rowCount, rowStride),
                rowStride,
                stride(),
                fields,
                toByteArray());
    }

    @Override
    public String toString() {
        return "ElementPacker[" + count() + " elements of " + fields + "]";
    }

    private void putThree(int position, double first, double second, double third) {
        elements.put(0, position, first);
        elements.put(1, position, second);
        elements.put(2, position, third);
    }

    private void requireFields(int count) {
        if (count != fields.size()) {
            throw new IllegalArgumentException("a value for each of the " + fields.size() + " fields " + names()
                    + " was expected, found " + count);
        }
    }

    private void requireMultiple(long cells, String what) {
        if (cells <= 0 || count() % cells != 0) {
            throw new IllegalArgumentException(what + " cells were expected, found " + count() + " cells");
        }
    }

    private List<String> names() {
        return fields.stream().map(PackedElementField::name).toList();
    }

    private static boolean endsInColor(List<PackedField> fields) {
        List<PackedField> tail = fields.subList(Math.min(3, fields.size()), fields.size());
        return tail.stream().map(PackedField::name).toList().equals(COLOR)
                && tail.stream().allMatch(field -> field.type() == NumericType.UINT8);
    }
}
