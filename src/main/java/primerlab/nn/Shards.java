package primerlab.nn;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

import org.jspecify.annotations.Nullable;

/**
 * Runs the shards of a step on several threads. How many shards there are does not depend on how many threads there are, and
 * each shard writes to memory of its own: whoever runs it, the numbers are the same.
 *
 * <p>The caller works too and takes whatever nobody has taken yet, so that a step never waits for a thread that another
 * program keeps off its core. Between two steps a worker spins for some microseconds, then sleeps.
 */
public final class Shards implements AutoCloseable {
    private static final int SPINS = 2_000;
    /** The ticket holds the round in its upper bits and the next shard to be taken in its lower ones. */
    private static final int SHARD_BITS = 16;
    private static final long SHARD = (1L << SHARD_BITS) - 1;

    private final int count;
    private final Thread[] workers;
    private final AtomicLong ticket;
    private final AtomicInteger finished = new AtomicInteger();
    private volatile boolean closed;
    private volatile @Nullable Throwable fault;
    private IntConsumer work = shard -> {};

    /** @param workers threads that share the work, the caller's among them */
    public Shards(int count, int workers) {
        this.count = count;
        ticket = new AtomicLong(count);
        this.workers = new Thread[Math.min(workers, count) - 1];
        for (int i = 0; i < this.workers.length; i++) {
            this.workers[i] = Thread.ofPlatform().daemon().name("shards-" + (i + 1)).start(this::serve);
        }
    }

    public int count() {
        return count;
    }

    /** Runs {@code work} for every shard, 0 to count − 1; returns when all are done. */
    public void run(IntConsumer shardWork) {
        work = shardWork;
        finished.setRelease(0);
        long round = (ticket.get() >>> SHARD_BITS) + 1;
        ticket.set(round << SHARD_BITS);                    // publishes the work to the others
        for (Thread worker : workers) {
            LockSupport.unpark(worker);
        }
        while (takeOne()) {
            Thread.onSpinWait();
        }
        for (int spins = 0; finished.getAcquire() < count; spins++) {
            if (spins < SPINS) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
        Throwable thrown = fault;
        fault = null;
        switch (thrown) {
            case null -> { }
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(thrown);
        }
    }

    /** Takes the next shard and runs it; false where none is left. */
    private boolean takeOne() {
        long now = ticket.get();
        int shard = (int) (now & SHARD);
        if (shard >= count) {
            return false;
        }
        if (ticket.compareAndSet(now, now + 1)) {
            try {
                work.accept(shard);
            } catch (RuntimeException | Error e) {
                fault = e;                                  // an Error too: the step must not go on with half its numbers
            } finally {
                finished.incrementAndGet();
            }
        }
        return true;
    }

    private void serve() {
        int idle = 0;
        while (!closed) {
            if (takeOne()) {
                idle = 0;
            } else if (++idle < SPINS) {
                Thread.onSpinWait();
            } else {
                LockSupport.park(this);
                idle = 0;
            }
        }
    }

    @Override public void close() {
        closed = true;
        for (Thread worker : workers) {
            LockSupport.unpark(worker);
        }
        for (Thread worker : workers) {
            boolean interrupted = false;
            while (worker.isAlive()) {
                try {
                    worker.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
