package org.foxglove4j.cli.conversion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the notes and losses of a conversion, in bounded memory. */
public final class ConversionLog {

    private static final int MAX_SENTENCES = 20;

    private final Map<String, Loss> losses = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();
    private long otherLosses;

    /** Lost records of one topic or file, or of none. */
    private static final class Loss {
        private final String first;
        private long count;

        private Loss(String first) {
            this.first = first;
        }
    }

    /** Notes what the user should know although nothing was lost. */
    public void note(String sentence) {
        if (notes.size() < MAX_SENTENCES) {
            notes.add(sentence);
        }
    }

    /** Counts a lost record of a topic or file, or of none if it is an empty string. */
    public void lost(String subject, BadRecordException why) {
        Loss loss = losses.get(subject);
        if (loss == null && losses.size() < MAX_SENTENCES) {
            loss = new Loss(String.valueOf(why.getMessage()));
            losses.put(subject, loss);
        }
        if (loss == null) {
            otherLosses++;
        } else {
            loss.count++;
        }
    }

    /** Adds a sentence about something else that was lost. It follows those about records. */
    public void lost(String sentence) {
        sentences.add(sentence);
    }

    /** Returns the report about a file of which a number of messages was written. */
    public ConversionReport report(long messages) {
        List<String> all = new ArrayList<>();
        losses.forEach((subject, loss) -> all.add((subject.isEmpty() ? "" : subject + ": ")
                + (loss.count == 1 ? "1 record was lost: " : loss.count + " records were lost; the first: ")
                + loss.first));
        if (otherLosses > 0) {
            all.add(otherLosses + " other records were lost");
        }
        all.addAll(sentences);
        return new ConversionReport(messages, notes, all);
    }
}
