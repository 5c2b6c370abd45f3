package org.foxglove4j.mcap;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A source like a local file, which is read into direct buffers. */
final class OutsideSource implements LocalSource {

    private final byte[] file;
    private final McapSource source;

    OutsideSource(byte[] file) {
        this.file = file;
        this.source = McapSource.of(file);
    }

    @Override
    public long size() throws IOException {
        return source.size();
    }

    @Override
    public int minGapBytes() {
        return source.minGapBytes();
    }

    @Override
    public void read(long position, byte[] target, int offset, int length) throws IOException {
        source.read(position, target, offset, length);
    }

    @Override
    public void read(long position, ByteBuffer target) throws IOException {
        if (target.remaining() > file.length - position) {
            throw new EOFException("the file ends before byte " + (position + target.remaining()));
        }
        target.put(file, (int) position, target.remaining());
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
