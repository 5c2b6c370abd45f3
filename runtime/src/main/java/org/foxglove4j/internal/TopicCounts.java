package org.foxglove4j.internal;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Counts messages by topic. Thread-safe; counting allocates memory only for the first message of a topic. */
public final class TopicCounts {

    private final Map<String, AtomicLong> byTopic = new ConcurrentHashMap<>();

    /** Counts messages. */
    public void add(String topic, long messages) {
        AtomicLong count = byTopic.get(topic);
        if (count == null) {
            count = byTopic.computeIfAbsent(topic, first -> new AtomicLong());
        }
        count.addAndGet(messages);
    }

    /** Returns the counts as an unmodifiable map, the largest first. */
    public Map<String, Long> toMap() {
        if (byTopic.isEmpty()) {
            return Map.of();
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        byTopic.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), entry.getValue().get()))
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return Collections.unmodifiableMap(counts);
    }
}
