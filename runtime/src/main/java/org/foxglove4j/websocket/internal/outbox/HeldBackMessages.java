package org.foxglove4j.websocket.internal.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.foxglove4j.internal.RateLimit;

/**
 * Holds the messages back that come faster than their rate limits let through. The newest of each subscription is sent when
 * its time has come, so that the client has the last value also of what then falls silent; the others are left out. Guarded
 * by the lock of the {@link Outbox}.
 */
final class HeldBackMessages {

    private final FramePool pool;
    private final List<ClientSubscription> holding = new ArrayList<>();
    private long leftOut;

    /**
     * Creates one without messages.
     *
     * @param pool takes back what is left out
     */
    HeldBackMessages(FramePool pool) {
        this.pool = pool;
    }

    /** Returns how many messages were left out. */
    long leftOut() {
        return leftOut;
    }

    /** Takes the newest message of a subscription; returns whether it may be sent now. Else it is held back. */
    boolean passes(ClientSubscription subscription, QueuedFrame message) {
        RateLimit limit = subscription.rateLimit;
        if (limit == null) {
            return true;
        }
        if (limit.tryPass(System.nanoTime())) {
            leaveOut(subscription);
            return true;
        }
        QueuedFrame older = subscription.heldBack;
        if (older == null) {
            holding.add(subscription);
        } else {
            countLeftOut(older);
        }
        subscription.heldBack = message;
        return false;
    }

    /** Hands over what is held back of all subscriptions, as far as its time has come. */
    void releaseDue(DataQueue queue) {
        long now = System.nanoTime();
        holding.removeIf(subscription -> {
            RateLimit limit = subscription.rateLimit;
            boolean due = limit == null || limit.tryPass(now);
            if (due) {
                handOver(subscription, queue);
            }
            return due;
        });
    }

    /** Hands over what is held back of a subscription. */
    void release(ClientSubscription subscription, DataQueue queue) {
        if (subscription.heldBack != null) {
            holding.remove(subscription);
            handOver(subscription, queue);
        }
    }

    /** Hands over all that is held back. */
    void releaseAll(DataQueue queue) {
        holding.forEach(subscription -> handOver(subscription, queue));
        holding.clear();
    }

    /** Leaves out what is held back of a subscription. */
    void leaveOut(ClientSubscription subscription) {
        QueuedFrame message = subscription.heldBack;
        if (message != null) {
            holding.remove(subscription);
            subscription.heldBack = null;
            countLeftOut(message);
        }
    }

    /** Leaves out all that is held back. */
    void leaveOutAll() {
        List.copyOf(holding).forEach(this::leaveOut);
    }

    private void countLeftOut(QueuedFrame message) {
        pool.giveBack(message);
        leftOut++;
    }

    private static void handOver(ClientSubscription subscription, DataQueue queue) {
        QueuedFrame message = Objects.requireNonNull(subscription.heldBack);
        subscription.heldBack = null;
        queue.add(subscription.waiting, message);
    }
}
