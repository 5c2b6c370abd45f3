package org.foxglove4j.dynamic;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads messages of one type, in CDR or in the format of ROS 1. */
final class CdrReader {

    private static final int MAX_PADDING = 3;

    private CdrReader() {}

    static MapReader ros1(CdrType type) {
        return message -> {
            CdrBytes bytes = CdrBytes.ofRos1(message.dataArray(), message.dataOffset(), message.dataLength());
            return new CdrMaps(bytes, type, CdrDialect.CLASSIC, true).read();
        };
    }

    /**
     * Reads messages in CDR, in the first dialect in which a message ends where it should, or else in the first in
     * which it does not end too early.
     *
     * @param isRos whether wide strings and empty types are written as in ROS 2
     */
    static MapReader cdr(CdrType type, boolean isRos) {
        return message -> {
            Map<String, @Nullable Object> longer = null;
            IllegalArgumentException failure = null;
            for (CdrDialect dialect : CdrDialect.values()) {
                CdrBytes bytes = CdrBytes.ofCdr(message.dataArray(), message.dataOffset(), message.dataLength());
                CdrMaps maps = new CdrMaps(bytes, type, dialect, isRos);
                try {
                    Map<String, @Nullable Object> fields = maps.read();
                    if (bytes.remaining() <= MAX_PADDING) {
                        return fields;
                    }
                    longer = longer == null ? fields : longer;
                } catch (IllegalArgumentException e) {
                    failure = failure == null ? e : failure;
                }
                if (!maps.dependsOnDialect()) {
                    break;
                }
            }
            if (longer == null) {
                throw failure;
            }
            return longer;
        };
    }
}
