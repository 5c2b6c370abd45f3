package org.foxglove4j.interop;

import java.util.List;
import java.util.stream.Stream;

/** The lines that a peer printed of what it read or received; see {@code peers/python/read_mcap.py}. */
record Transcript(List<String> lines) {

    /** Returns the channels, sorted. */
    List<String> channels() {
        return withKind("C").sorted().toList();
    }

    /** Returns topic, log time and digest of each message, in order: what a file and a live client both know. */
    List<String> messages() {
        return withKind("M")
                .map(line -> line.split("\t"))
                .map(columns -> String.join("\t", columns[1], columns[2], columns[columns.length - 1]))
                .toList();
    }

    /** Returns the sequence numbers of a topic, in order. */
    List<Integer> sequences(String topic) {
        return withKind("M")
                .map(line -> line.split("\t"))
                .filter(columns -> columns[1].equals(topic))
                .map(columns -> Integer.valueOf(columns[4]))
                .toList();
    }

    private Stream<String> withKind(String kind) {
        return lines.stream().filter(line -> line.startsWith(kind + "\t"));
    }
}
