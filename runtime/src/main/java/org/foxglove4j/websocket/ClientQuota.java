package org.foxglove4j.websocket;

/**
 * Limits the number and total size of items of one kind that the server keeps for a client. Used only in the client's
 * inbox.
 */
final class ClientQuota {

    private final int maxCount;
    private final int maxBytes;
    private int count;
    private long bytes;

    ClientQuota(int maxCount, int maxBytes) {
        this.maxCount = maxCount;
        this.maxBytes = maxBytes;
    }

    /** Adds an item; returns false and does nothing if this would exceed the limits. */
    boolean tryAdd(long size) {
        if (count >= maxCount || bytes + size > maxBytes) {
            return false;
        }
        count++;
        bytes += size;
        return true;
    }

    /** Removes an item that was added. */
    void remove(long size) {
        count--;
        bytes -= size;
    }
}
