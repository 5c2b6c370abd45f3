package org.foxglove4j.processor.generate.protobuf;

import com.google.protobuf.DescriptorProtos.SourceCodeInfo;
import java.util.ArrayList;
import java.util.List;

/** Collects the comments of a file's parts, each with its path in the descriptor. */
final class Comments {

    private final SourceCodeInfo.Builder info;
    private final List<Integer> path;

    private Comments(SourceCodeInfo.Builder info, List<Integer> path) {
        this.info = info;
        this.path = path;
    }

    static Comments ofFile() {
        return new Comments(SourceCodeInfo.newBuilder(), List.of());
    }

    /** Returns the comments of the element at an index of a repeated field of the descriptor. */
    Comments in(int fieldNumber, int index) {
        List<Integer> inner = new ArrayList<>(path);
        inner.add(fieldNumber);
        inner.add(index);
        return new Comments(info, inner);
    }

    /** Adds the comment of the element at an index of a repeated field of the descriptor, unless it is empty. */
    void at(int fieldNumber, int index, String text) {
        if (!text.isEmpty()) {
            info.addLocation(SourceCodeInfo.Location.newBuilder()
                    .addAllPath(in(fieldNumber, index).path)
                    .setLeadingComments(text));
        }
    }

    SourceCodeInfo build() {
        return info.build();
    }
}
