package good;

import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;

/** Arrays of everything. */
@FoxgloveSchema
public record Arrays(
        boolean[] flags,
        short[] smalls,
        int[] mediums,
        long[] larges,
        float[] singles,
        double[] doubles,
        @FoxgloveField(unsigned = true) short[] unsignedSmalls,
        @FoxgloveField(unsigned = true) int[] unsignedMediums,
        @FoxgloveField(unsigned = true) long[] unsignedLarges,
        Integer[] boxes,
        String[] words,
        Point[] points,
        Level[] levels,
        Pair<String, Point>[] pairs,
        char[] text,
        byte[] bytes) {}
