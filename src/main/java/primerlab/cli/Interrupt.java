package primerlab.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ctrl+C while something long runs: the work is asked to stop at its next step and gets a few seconds to say how far it came
 * and to write its files whole.
 */
final class Interrupt implements AutoCloseable {
    private static final long GRACE_SECONDS = 10;
    private static final AtomicBoolean RAISED = new AtomicBoolean();
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "interrupt");

    Interrupt() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    static boolean raised() {
        return RAISED.get();
    }

    private void stop() {
        RAISED.set(true);
        try {
            if (!finished.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println(Commands.WORDS.say("stopped"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            RAISED.set(true);   // the machine is already going down, and the hook has been told
        }
    }
}
