package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AppendLockTest {

    private final ReentrantLock slowLock = new ReentrantLock();
    private final AppendLock lock = new AppendLock(slowLock);
    private int guarded;

    @Test
    void fastAndSlowPathExcludeEachOther() throws Exception {
        int countEach = 200_000;
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            boolean shortFirst = thread > 0;
            threads.add(new Thread(() -> {
                awaitUninterruptibly(start);
                for (int i = 0; i < countEach; i++) {
                    if (shortFirst && lock.tryLockFast()) {
                        guarded++;
                        lock.unlockFast();
                    } else {
                        lock.lock();
                        guarded++;
                        lock.unlock();
                    }
                }
            }));
        }
        threads.forEach(Thread::start);
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(guarded).isEqualTo(4 * countEach);
    }

    @Test
    void fastPathStaysClosedWhileAThreadWaitsOnACondition() throws Exception {
        Condition condition = slowLock.newCondition();
        CountDownLatch inside = new CountDownLatch(1);
        Thread waiting = new Thread(() -> {
            lock.lock();
            inside.countDown();
            while (guarded == 0) {
                condition.awaitUninterruptibly();
            }
            lock.unlock();
        });
        waiting.start();
        inside.await();

        // Succeeds once the other thread waits.
        lock.lock();
        lock.unlock();
        assertThat(lock.tryLockFast()).isFalse();

        lock.lock();
        guarded = 1;
        condition.signalAll();
        lock.unlock();
        waiting.join();
        assertThat(lock.tryLockFast()).isTrue();
    }

    @Test
    void onlyOneThreadHoldsTheFastPath() {
        assertThat(lock.tryLockFast()).isTrue();
        assertThat(lock.tryLockFast()).isFalse();
        lock.unlockFast();
        assertThat(lock.tryLockFast()).isTrue();
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
