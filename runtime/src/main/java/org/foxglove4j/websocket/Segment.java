package org.foxglove4j.websocket;

/** Holds whole frames, one after the other, on their way to a client. */
final class Segment {

    final byte[] array;
    /** Whether other clients send the same array, so that nobody may write into it. */
    final boolean shared;
    /** Whether this is a control frame that counts among those that wait. */
    final boolean counted;

    int start;
    int end;
    /** How many of the frames are messages of channels. */
    int messages;

    Segment(int capacityBytes) {
        array = new byte[capacityBytes];
        shared = false;
        counted = false;
    }

    Segment(byte[] frame) {
        this(frame, false);
    }

    Segment(byte[] frame, boolean counted) {
        array = frame;
        shared = true;
        this.counted = counted;
        end = frame.length;
    }

    int room() {
        return array.length - end;
    }

    int remaining() {
        return end - start;
    }

    void clear() {
        start = 0;
        end = 0;
        messages = 0;
    }
}
