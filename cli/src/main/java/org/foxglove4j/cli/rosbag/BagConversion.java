package org.foxglove4j.cli.rosbag;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongConsumer;
import org.foxglove4j.cli.conversion.BadRecordException;
import org.foxglove4j.cli.conversion.ConversionLog;
import org.foxglove4j.cli.conversion.ConversionReport;
import org.foxglove4j.cli.conversion.SourceBytes;
import org.foxglove4j.mcap.McapSource;
import org.foxglove4j.mcap.McapWriter;
import org.jspecify.annotations.Nullable;

/**
 * Converts a ROS 1 bag to MCAP: each connection becomes a channel, and the messages keep their bytes, times and order.
 *
 * @see <a href="http://wiki.ros.org/Bags/Format/2.0">the format of bags</a>
 */
public final class BagConversion {

    /** The profile of the MCAP file. */
    public static final String PROFILE = "ros1";

    private static final int START_BYTES = 13;

    private final SourceBytes bytes;
    private final McapWriter writer;
    private final Connections connections;
    private final Set<Long> connectionsOfIndex = new HashSet<>();
    private final ChunkData chunk = new ChunkData();
    private final ConversionLog log = new ConversionLog();
    private long messages;
    private long lostBytes;
    private long damagedChunks;
    private @Nullable String firstFault;

    private BagConversion(SourceBytes bytes, McapWriter writer) {
        this.bytes = bytes;
        this.writer = writer;
        this.connections = new Connections(writer);
    }

    /** Returns whether a file starts like a ROS 1 bag of any version. */
    public static boolean isBag(McapSource source) throws IOException {
        byte[] start = new byte[(int) Math.min(START_BYTES, source.size())];
        source.read(0, start, 0, start.length);
        return BagHeader.isBag(new String(start, ISO_8859_1));
    }

    /**
     * Converts a bag. Damaged and incomplete records are skipped and reported.
     *
     * @param progress receives the number of bytes read since the previous call
     * @throws IOException if the bag has another version or is encrypted, or if reading or writing fails
     */
    public static ConversionReport convert(McapSource bag, McapWriter to, LongConsumer progress) throws IOException {
        SourceBytes index = new SourceBytes(bag, count -> {});
        return new BagConversion(new SourceBytes(bag, progress), to).run(BagHeader.read(index), index);
    }

    private ConversionReport run(BagHeader header, SourceBytes indexBytes) throws IOException {
        BagIndex index = null;
        if (header.indexStart() > 0 && header.indexStart() < bytes.remaining()) {
            index = BagIndex.read(indexBytes, header.indexStart());
            for (var connection : index.connections().entrySet()) {
                connections.add(connection.getKey(), connection.getValue());
                connectionsOfIndex.add(connection.getKey());
            }
        }
        convert(new BagRecords(bytes, header.recordsStart()), true);
        reportLosses(header, index);
        return log.report(messages);
    }

    private void convert(BagRecords records, boolean outsideChunks) throws IOException {
        while (records.next()) {
            try {
                convertRecord(records, outsideChunks);
            } catch (BadRecordException e) {
                log.lost("", e);
            }
        }
        lostBytes += outsideChunks ? records.lostBytes() : 0;
    }

    private void convertRecord(BagRecords records, boolean outsideChunks) throws IOException, BadRecordException {
        RecordHeader header = records.header();
        switch (header.op()) {
            case RecordHeader.MESSAGE -> {
                int channel = connections.channel(header.u32("conn"));
                writer.writeMessage(channel, header.timeNanos("time"), records.data());
                messages++;
            }
            case RecordHeader.CONNECTION -> {
                long id = header.u32("conn");
                if (!connectionsOfIndex.contains(id)) {
                    connections.add(id, Connection.read(header, records.data()));
                }
            }
            case RecordHeader.CHUNK -> {
                if (records.isCompressedChunk() && outsideChunks) {
                    convertChunk(records);
                }
            }
            default -> {
                // The index is of no use here.
            }
        }
    }

    private void convertChunk(BagRecords records) throws IOException, BadRecordException {
        RecordHeader header = records.header();
        boolean cut = records.isCut();
        chunk.decompress(header.text("compression"), header.u32("size"), records.data());
        BagRecords inChunk = new BagRecords(chunk.records(), 0);
        convert(inChunk, false);
        String fault = chunk.fault();
        if (fault == null && cut) {
            fault = "its length is wrong";
        }
        if (fault == null && inChunk.lostBytes() > 0) {
            fault = inChunk.lostBytes() + " of its bytes are not records";
        }
        if (fault != null) {
            damagedChunks++;
            firstFault = firstFault == null ? "at byte " + records.start() + ": " + fault : firstFault;
        }
    }

    private void reportLosses(BagHeader header, @Nullable BagIndex index) {
        if (damagedChunks == 1) {
            log.lost("1 chunk is damaged or incomplete, " + firstFault + "; the readable messages in it were kept");
        } else if (damagedChunks > 1) {
            log.lost(damagedChunks + " chunks are damaged or incomplete, the first " + firstFault
                    + "; the readable messages in them were kept");
        }
        if (lostBytes > 0) {
            log.lost(lostBytes + " bytes are not whole records and were lost");
        }
        if (header.indexStart() < 0) {
            log.lost("the header of the bag is missing or damaged");
        } else if (header.indexStart() == 0) {
            log.note("the bag was not closed and has no index; everything before its end was converted");
        } else if (index == null) {
            log.lost("the bag is truncated: its index is missing");
        } else if (messages < index.messages()) {
            log.lost(index.messages() - messages + " of the " + index.messages() + " messages in the index were lost");
        }
    }
}
