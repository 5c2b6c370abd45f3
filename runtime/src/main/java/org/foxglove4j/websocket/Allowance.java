package org.foxglove4j.websocket;

/** How much of one kind a client may leave with the server: so many things, and so many bytes in all. In its inbox only. */
final class Allowance {

    private final int maxCount;
    private final int maxBytes;
    private int count;
    private long bytes;

    Allowance(int maxCount, int maxBytes) {
        this.maxCount = maxCount;
        this.maxBytes = maxBytes;
    }

    /** Takes one thing more; returns false, and does nothing, if it would be too much. */
    boolean take(long size) {
        if (count >= maxCount || bytes + size > maxBytes) {
            return false;
        }
        count++;
        bytes += size;
        return true;
    }

    /** Gives back one thing that was taken. */
    void giveBack(long size) {
        count--;
        bytes -= size;
    }
}
