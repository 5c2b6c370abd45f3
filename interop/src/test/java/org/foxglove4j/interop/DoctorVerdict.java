package org.foxglove4j.interop;

import java.util.List;
import java.util.function.Predicate;
import org.foxglove4j.interop.WriterMatrix.Entry;

/**
 * The accepted findings of doctors in the files of the {@link WriterMatrix}; other files must have no findings.
 *
 * @param finding a part of the doctor's message
 * @param applies the files that it applies to
 */
record DoctorVerdict(String finding, Predicate<Entry> applies) {

    private static final List<DoctorVerdict> OFFICIAL = List.of(
            new DoctorVerdict("not duplicated in summary section", DoctorVerdict::indexesWithoutDefinitions),
            new DoctorVerdict("is less than the ", entry -> !entry.written().isInLogTimeOrder()),
            new DoctorVerdict("Duplicate schema records in data section", DoctorVerdict::definesAgain),
            new DoctorVerdict("Duplicate channel records in data section", DoctorVerdict::definesAgain),
            new DoctorVerdict("has empty Encoding and Data fields", DoctorVerdict::hasSchemaWithoutEncoding),
            new DoctorVerdict("Doctor command failed: encountered", entry -> true));

    private static final List<DoctorVerdict> PYMCAP = List.of(
            new DoctorVerdict("ERROR\tINDEXED_CHANNEL_MISSING_FROM_SUMMARY", DoctorVerdict::indexesWithoutDefinitions),
            new DoctorVerdict("ERROR\tINDEXED_SCHEMA_MISSING_FROM_SUMMARY", DoctorVerdict::indexesWithoutDefinitions),
            new DoctorVerdict("ERROR\tSTATISTICS_CHANNEL_MISSING_FROM_SUMMARY", DoctorVerdict::countsWithoutChannels),
            new DoctorVerdict(
                    "ERROR\tNON_MONOTONIC_LOG_TIME", entry -> !entry.written().isInLogTimeOrder()),
            new DoctorVerdict("WARNING\tCHUNK_COMPRESSION_INEFFICIENT", DoctorVerdict::forcesCompression),
            new DoctorVerdict("WARNING\tDUPLICATE_SCHEMA", DoctorVerdict::definesAgain),
            new DoctorVerdict("WARNING\tDUPLICATE_CHANNEL", DoctorVerdict::definesAgain),
            new DoctorVerdict("WARNING\tMETADATA_NAME_DUPLICATE", DoctorVerdict::repeatsMetadata));

    /** Returns the unexpected findings of {@code mcap doctor}. */
    static List<String> unexplainedByOfficial(Entry entry, List<String> findings) {
        return unexplained(OFFICIAL, entry, findings);
    }

    /** Returns the unexpected findings of {@code pymcap-cli doctor}. */
    static List<String> unexplainedByPymcap(Entry entry, List<String> findings) {
        return unexplained(PYMCAP, entry, findings);
    }

    /** Returns whether our doctor has a finding that {@code mcap doctor} leaves to {@code pymcap-cli}, or to the readers. */
    static boolean onlyOurs(Entry entry) {
        return countsWithoutChannels(entry) || IndexedVerdict.repeatsChannelsWithoutSchemas(entry);
    }

    private static List<String> unexplained(List<DoctorVerdict> verdicts, Entry entry, List<String> findings) {
        return findings.stream()
                .filter(finding -> verdicts.stream()
                        .noneMatch(verdict -> finding.contains(verdict.finding) && verdict.applies.test(entry)))
                .toList();
    }

    /** The specification requires that indexed channels are also defined in the summary; the options disabled that on purpose. */
    private static boolean indexesWithoutDefinitions(Entry entry) {
        return IndexedVerdict.hasChunkIndexes(entry)
                && !(entry.options().has(WriterSwitch.REPEAT_CHANNELS)
                        && entry.options().has(WriterSwitch.REPEAT_SCHEMAS));
    }

    /** The same for what is counted. The upstream conformance files count without, so that our writer must. */
    private static boolean countsWithoutChannels(Entry entry) {
        return entry.options().has(WriterSwitch.STATISTICS)
                && !entry.options().has(WriterSwitch.REPEAT_CHANNELS)
                && IndexedVerdict.hasMessages(entry);
    }

    /**
     * What is appended defines a channel again of which the file has no message: the summary does not tell whether the data
     * section has the definition, and readers take the same one twice.
     */
    private static boolean definesAgain(Entry entry) {
        return entry.sessions().size() > 1 && entry.sessions().get(0).has(WriterSwitch.EAGER_DEFINITIONS);
    }

    private static boolean forcesCompression(Entry entry) {
        return entry.sessions().stream().anyMatch(session -> session.has(WriterSwitch.FORCE_COMPRESSION));
    }

    private static boolean hasSchemaWithoutEncoding(Entry entry) {
        return entry.written().channels().stream().anyMatch(line -> line.contains("\tünï.çode\t\t"));
    }

    private static boolean repeatsMetadata(Entry entry) {
        List<String> metadata = entry.written().metadata();
        return metadata.stream().distinct().count() < metadata.size();
    }
}
