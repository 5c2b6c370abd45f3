package org.foxglove4j.interop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The lines that a peer printed about what it read, wrote or received; see {@code peers/python/read_mcap.py}. */
record Transcript(List<String> lines) {

    /** Splits the lines of several files, by path. */
    static Map<String, Transcript> byFile(List<String> lines) {
        Map<String, Transcript> files = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("F\t")) {
                current = new ArrayList<>();
                files.put(line.split("\t", 2)[1], new Transcript(current));
            } else {
                current.add(line);
            }
        }
        return files;
    }

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

    /** Returns all that is known of each message, in order. */
    List<String> wholeMessages() {
        return withKind("M").toList();
    }

    /** Returns the same with the messages by log time; those with equal times keep their order. */
    Transcript inLogTimeOrder() {
        return ordered(Comparator.comparing(Transcript::logTime));
    }

    /** Returns the same with the messages from the last log time to the first; those of one time in reverse order. */
    Transcript inReverseLogTimeOrder() {
        List<String> messages = new ArrayList<>(inLogTimeOrder().wholeMessages());
        Collections.reverse(messages);
        return withMessages(messages.stream());
    }

    /** Returns whether no message has an earlier log time than the one before it. */
    boolean isInLogTimeOrder() {
        return wholeMessages().equals(inLogTimeOrder().wholeMessages());
    }

    /** Returns the same with messages of equal log times in an order that depends only on their content. */
    Transcript withoutOrderOfTies() {
        return ordered(Comparator.comparing(Transcript::logTime).thenComparing(Comparator.naturalOrder()));
    }

    /** Returns the sequence numbers of a topic, in order. */
    List<Integer> sequences(String topic) {
        return withKind("M")
                .map(line -> line.split("\t"))
                .filter(columns -> columns[1].equals(topic))
                .map(columns -> Integer.valueOf(columns[4]))
                .toList();
    }

    /** Returns all that is known of each attachment, in order. */
    List<String> attachments() {
        return withKind("A").toList();
    }

    /** Returns all that is known of each metadata record, in order. */
    List<String> metadata() {
        return withKind("D").toList();
    }

    /** Returns why the file could not be read to its end, if it could not. */
    Optional<String> failure() {
        return withKind("E").findFirst();
    }

    private Transcript ordered(Comparator<String> order) {
        return withMessages(withKind("M").sorted(order));
    }

    private Transcript withMessages(Stream<String> messages) {
        Stream<String> others = lines.stream().filter(line -> !line.startsWith("M\t"));
        return new Transcript(Stream.concat(others, messages).toList());
    }

    /** Returns the log time of a message in a form that compares as unsigned. */
    private static Long logTime(String line) {
        return Long.parseUnsignedLong(line.split("\t", 4)[2]) + Long.MIN_VALUE;
    }

    private Stream<String> withKind(String kind) {
        return lines.stream().filter(line -> line.startsWith(kind + "\t"));
    }
}
