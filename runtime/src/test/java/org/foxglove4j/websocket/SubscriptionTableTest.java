package org.foxglove4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SubscriptionTableTest {

    @Test
    void findsWhatIsInItAndNothingElse() {
        Random random = new Random(17);
        for (int size = 0; size < 200; size++) {
            Map<Long, Integer> subscriptions = new HashMap<>();
            while (subscriptions.size() < size) {
                subscriptions.put(1 + random.nextLong(1L << 53), random.nextInt());
            }
            SubscriptionTable table = new SubscriptionTable(subscriptions);
            subscriptions.forEach((channelId, subscriptionId) ->
                    assertThat(table.subscriptionId(table.place(channelId))).isEqualTo(subscriptionId));
            for (int i = 0; i < 100; i++) {
                long other = 1 + random.nextLong(1L << 53);
                assertThat(table.place(other) == SubscriptionTable.NONE).isEqualTo(!subscriptions.containsKey(other));
            }
        }
    }

    @Test
    void copesWithChannelsThatFallOnTheSamePlace() {
        Map<Long, Integer> subscriptions = new HashMap<>();
        for (long i = 1; i <= 64; i++) {
            subscriptions.put(i << 32, (int) i);
        }
        SubscriptionTable table = new SubscriptionTable(subscriptions);
        subscriptions.forEach((channelId, subscriptionId) ->
                assertThat(table.subscriptionId(table.place(channelId))).isEqualTo(subscriptionId));
        assertThat(table.place(65L << 32)).isEqualTo(SubscriptionTable.NONE);
        assertThat(SubscriptionTable.EMPTY.place(1)).isEqualTo(SubscriptionTable.NONE);
    }
}
