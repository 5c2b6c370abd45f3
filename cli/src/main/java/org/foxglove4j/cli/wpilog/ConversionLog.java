package org.foxglove4j.cli.wpilog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the notes and losses of a conversion, in bounded memory. */
final class ConversionLog {

    private static final int MAX_SENTENCES = 20;

    private final Map<String, Loss> losses = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private long otherLosses;
    private long zeroBytes;

    /** Lost records of one topic, or of none. */
    private static final class Loss {
        private final String first;
        private long count;

        private Loss(String first) {
            this.first = first;
        }
    }

    /** Notes that values keep their bytes because the schema of their type is missing or invalid. */
    void keptAsBytes(String type, BadRecordException why) {
        if (notes.size() < MAX_SENTENCES) {
            notes.add("values of type " + type + " are kept as bytes: " + why.getMessage());
        }
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    /** Counts a lost record. */
    void lost(String topic, BadRecordException why) {
        Loss loss = losses.get(topic);
        if (loss == null && losses.size() < MAX_SENTENCES) {
            loss = new Loss(String.valueOf(why.getMessage()));
            losses.put(topic, loss);
        }
        if (loss == null) {
            otherLosses++;
        } else {
            loss.count++;
        }
    }

    /** Counts zeros in place of records. A file system can leave them at the end if the power fails. */
    void zeros(long count) {
        zeroBytes += count;
    }

    /**
     * Returns the report.
     *
     * @param cutBytes the number of bytes of an incomplete record at the end
     */
    ConversionReport report(long messages, long cutBytes) {
        List<String> sentences = new ArrayList<>();
        losses.forEach((topic, loss) -> sentences.add((topic.isEmpty() ? "" : topic + ": ")
                + (loss.count == 1 ? "1 record was lost: " : loss.count + " records were lost; the first: ")
                + loss.first));
        if (otherLosses > 0) {
            sentences.add(otherLosses + " records of other entries were lost");
        }
        if (zeroBytes > 0) {
            sentences.add(zeroBytes + " bytes contain zeros instead of records, which can happen if the power fails");
        }
        if (cutBytes > 0) {
            sentences.add(
                    "the log is truncated: its last record is incomplete, and its " + cutBytes + " bytes were lost");
        }
        return new ConversionReport(messages, notes, sentences);
    }
}
