package org.foxglove4j.cli.conversion;

import java.util.List;

/**
 * The result of a conversion.
 *
 * @param messages the number of messages written
 * @param notes what the user should know although nothing was lost; one sentence each
 * @param losses what was lost; one sentence each
 */
public record ConversionReport(long messages, List<String> notes, List<String> losses) {

    /** Copies the lists. */
    public ConversionReport {
        notes = List.copyOf(notes);
        losses = List.copyOf(losses);
    }

    /** Returns whether everything in the log was converted. */
    public boolean isComplete() {
        return losses.isEmpty();
    }
}
