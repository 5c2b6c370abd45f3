package org.foxglove4j.mcap;

import java.util.HashMap;
import java.util.Map;

/**
 * Checks that the records of each kind are contiguous in the summary section, and checks the summary offsets of these
 * groups.
 */
final class SummaryGroups {

    private final Findings findings;
    private final Map<Integer, Group> groups = new HashMap<>();
    private int lastOpcode;

    SummaryGroups(Findings findings) {
        this.findings = findings;
    }

    /** The records of one kind. */
    private static final class Group {
        final long start;
        long length;

        Group(long start) {
            this.start = start;
        }
    }

    /** Adds the next record. */
    void add(int opcode, long offset, long length) {
        if (opcode != lastOpcode && groups.containsKey(opcode)) {
            findings.error(
                    offset, "the " + Opcode.nameOf(opcode) + " records of the summary section are not contiguous");
        }
        groups.computeIfAbsent(opcode, unused -> new Group(offset)).length += length;
        lastOpcode = opcode;
    }

    /** Returns the start of the summary offset section, or 0 if there is none. */
    long summaryOffsetStart() {
        Group group = groups.get(Opcode.SUMMARY_OFFSET);
        return group == null ? 0 : group.start;
    }

    /** Checks a summary offset, whose group precedes it. */
    void check(McapSummaryOffset summaryOffset, long offset) {
        Group group = groups.get(summaryOffset.groupOpcode());
        String name = Opcode.nameOf(summaryOffset.groupOpcode());
        if (group == null) {
            if (summaryOffset.groupLength() > 0) {
                findings.error(
                        offset, "there is a SummaryOffset for " + name + " records, but the summary section has none");
            }
            return;
        }
        findings.agree(offset, "group_start of the " + name + " records", summaryOffset.groupStart(), group.start);
        findings.agree(offset, "group_length of the " + name + " records", summaryOffset.groupLength(), group.length);
    }
}
