package primerlab.nn;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Timeout(30)
class ShardsTest {
    @Test void everyShardRunsOnceARoundOnAnyNumberOfWorkers() {
        for (int workers = 1; workers <= 6; workers++) {
            try (Shards shards = new Shards(5, workers)) {
                AtomicIntegerArray runs = new AtomicIntegerArray(5);
                for (int round = 1; round <= 2000; round++) {
                    shards.run(runs::incrementAndGet);
                    for (int shard = 0; shard < 5; shard++) {
                        assertEquals(round, runs.get(shard));
                    }
                }
            }
        }
    }

    @Test void theCallerDoesTheRestWhileAnotherWorkerIsHeldUp() {
        try (Shards shards = new Shards(4, 2)) {
            Thread caller = Thread.currentThread();
            AtomicBoolean held = new AtomicBoolean();
            while (!held.get()) {
                CountDownLatch byCaller = new CountDownLatch(3);
                shards.run(shard -> {
                    if (Thread.currentThread() == caller) {
                        byCaller.countDown();
                    } else {
                        held.set(true);
                        await(byCaller);
                    }
                });
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test void aFaultInAShardReachesTheCallerAndTheNextRoundRuns() {
        try (Shards shards = new Shards(4, 2)) {
            for (int round = 0; round < 100; round++) {
                IllegalStateException thrown = assertThrows(IllegalStateException.class, () -> shards.run(shard -> {
                    if (shard == 2) {
                        throw new IllegalStateException("shard 2");
                    }
                }));
                assertEquals("shard 2", thrown.getMessage());
            }
            AtomicIntegerArray runs = new AtomicIntegerArray(4);
            shards.run(runs::incrementAndGet);
            assertEquals("[1, 1, 1, 1]", runs.toString());
        }
    }

    @Test void closingEndsTheThreads() {
        Shards shards = new Shards(4, 3);
        shards.run(shard -> {});
        shards.close();
        assertTrue(Thread.getAllStackTraces().keySet().stream().noneMatch(t -> t.getName().startsWith("shards-") && t.isAlive()));
    }
}
