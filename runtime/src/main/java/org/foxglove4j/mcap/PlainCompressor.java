package org.foxglove4j.mcap;

/** Leaves records as they are. */
final class PlainCompressor implements ChunkCompressor {

    @Override
    public Compression compression() {
        return Compression.NONE;
    }

    @Override
    public void compress(byte[] source, int offset, int length, RecordBuffer out) {
        out.bytes(source, offset, length);
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
