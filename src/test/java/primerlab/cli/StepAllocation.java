package primerlab.cli;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

import com.sun.management.ThreadMXBean;
import primerlab.run.Diverged;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

/**
 * A program of its own for {@link StepAllocationTest}: runs the reference steps one model after the other and prints, for each, the
 * bytes of Java heap that its busiest thread took in a step once the compiler was done with it.
 */
final class StepAllocation {
    private static final int WINDOW = 20;
    /** Until the compiler has seen a loop often enough, its vectors are objects. */
    private static final int MOST_STEPS = 2400;

    private StepAllocation() {}

    /** A line for each: the model's name and the bytes. @param names of models; none for all */
    public static void main(String[] names) throws BadInput, Diverged {
        for (ReferenceModel model : ReferenceModel.ALL) {
            if (names.length == 0 || Arrays.asList(names).contains(model.name())) {
                System.out.println(model.name() + " " + bytes(model));
            }
        }
    }

    private static long bytes(ReferenceModel model) throws BadInput, Diverged {
        try (Trainer<?> trainer = model.experiment().trainer(model.settings(), 0, 2)) {
            long calm = Long.MAX_VALUE;
            while (calm >= StepAllocationTest.LIMIT && trainer.step() < MOST_STEPS) {
                calm = window(trainer);
            }
            return Math.max(window(trainer), window(trainer));
        }
    }

    /** Bytes a step, over some steps, of the thread that took most. */
    private static long window(Trainer<?> trainer) throws Diverged {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] ids = Thread.getAllStackTraces().keySet().stream().mapToLong(Thread::threadId).toArray();
        long[] before = threads.getThreadAllocatedBytes(ids);
        for (int i = 0; i < WINDOW; i++) {
            trainer.runStep();
        }
        long[] after = threads.getThreadAllocatedBytes(ids);
        long most = 0;
        for (int i = 0; i < ids.length; i++) {
            most = Math.max(most, after[i] - before[i]);
        }
        return most / WINDOW;
    }
}
