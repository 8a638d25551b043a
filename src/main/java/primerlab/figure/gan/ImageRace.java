package primerlab.figure.gan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

import primerlab.experiment.gan.GanImagesSnapshot;
import primerlab.run.Diverged;
import primerlab.run.Experiment;
import primerlab.run.Settings;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

/**
 * The same game from the same seed under several losses, one trained a little after the other on a thread of its own. All settings but the loss are shared, so
 * all start with the same weights and are fed the same noise and the same real images.
 */
final class ImageRace implements AutoCloseable {
    static final List<String> LOSSES = List.of("saturating", "non-saturating", "least-squares", "wasserstein");
    /** Steps that one is trained before the next has its turn; quality is measured at multiples of it. */
    private static final int TURN = 20;
    private static final int SHOWN = 8;
    private static final long LAST = 6000;

    /**
     * Where one of them stands, frozen.
     *
     * @param fake     of the same few noise vectors in all of them, row-major (8, side²)
     * @param readable share read as a digit when it was measured last; NaN where it never was
     * @param classes  digits covered then; −1 where it was never measured
     * @param steps    at which quality was measured
     * @param covered  digits covered at those steps
     * @param broken   true where its numbers stopped being finite
     */
    record Lane(String loss, long step, int side, float[] fake, double readable, double classes, long[] steps, double[] covered, double[] legible,
                boolean broken) {}

    private final AtomicReferenceArray<Lane> newest = new AtomicReferenceArray<>(LOSSES.size());
    private final Thread thread;
    private final Object gate = new Object();
    private boolean running = true;
    private boolean closed;

    /** @param settings of all of them, but for the loss */
    ImageRace(Experiment<GanImagesSnapshot> experiment, Settings settings, long seed) {
        thread = new Thread(() -> race(experiment, settings, seed), "losses side by side");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    /** One that trains, and what was measured of it. */
    private static final class Runner {
        final String loss;
        final Trainer<GanImagesSnapshot> trainer;
        final double[] row;
        final int readable;
        final int classes;
        final List<Long> steps = new ArrayList<>();
        final List<Double> covered = new ArrayList<>();
        final List<Double> legible = new ArrayList<>();
        boolean broken;

        Runner(Experiment<GanImagesSnapshot> experiment, Settings settings, String loss, long seed) throws BadInput {
            this.loss = loss;
            trainer = experiment.trainer(settings.with("loss", loss), seed, 1);
            row = new double[experiment.series().size()];
            readable = experiment.series().indexOf("readable");
            classes = experiment.series().indexOf("classes");
        }

        void turn() {
            try {
                for (int i = 0; i < TURN; i++) {
                    trainer.runStep();
                }
            } catch (Diverged _) {
                broken = true;
                return;
            }
            trainer.record(row);
            if (row[classes] >= 0) {
                steps.add(trainer.step());
                covered.add(row[classes]);
                legible.add(row[readable]);
            }
        }

        Lane freeze() {
            GanImagesSnapshot now = trainer.snapshot();
            return new Lane(loss, now.step(), now.side(), Arrays.copyOf(now.fake(), SHOWN * now.side() * now.side()),
                    legible.isEmpty() ? Double.NaN : legible.getLast(), covered.isEmpty() ? -1 : covered.getLast(),
                    steps.stream().mapToLong(Long::longValue).toArray(), covered.stream().mapToDouble(Double::doubleValue).toArray(),
                    legible.stream().mapToDouble(Double::doubleValue).toArray(), broken);
        }
    }

    private void race(Experiment<GanImagesSnapshot> experiment, Settings settings, long seed) {
        List<Runner> all = new ArrayList<>();
        try {
            for (String loss : LOSSES) {
                Runner runner = new Runner(experiment, settings, loss, seed);
                all.add(runner);
                newest.set(all.size() - 1, runner.freeze());
            }
            while (mayRun() && all.stream().anyMatch(ImageRace::goesOn)) {
                for (int i = 0; i < all.size() && mayRun(); i++) {
                    if (goesOn(all.get(i))) {
                        all.get(i).turn();
                        newest.set(i, all.get(i).freeze());
                    }
                }
            }
        } catch (BadInput _) {
            // The run on the screen reads the same data, and says what is wrong with it.
            closed();
        } finally {
            all.forEach(runner -> runner.trainer.close());
        }
    }

    private static boolean goesOn(Runner runner) {
        return !runner.broken && runner.trainer.step() < LAST;
    }

    private void closed() {
        synchronized (gate) {
            closed = true;
        }
    }

    /** Waits while the race is held. @return false once it is over */
    private boolean mayRun() {
        synchronized (gate) {
            while (!running && !closed) {
                try {
                    gate.wait();
                } catch (InterruptedException _) {
                    closed = true;
                }
            }
            return !closed;
        }
    }

    void run(boolean on) {
        synchronized (gate) {
            running = on;
            gate.notifyAll();
        }
    }

    boolean running() {
        synchronized (gate) {
            return running && !closed && thread.isAlive();
        }
    }

    /** The newest of every loss whose model stands, in the order of {@link #LOSSES}. */
    List<Lane> lanes() {
        List<Lane> all = new ArrayList<>();
        for (int i = 0; i < newest.length(); i++) {
            Lane lane = newest.get(i);
            if (lane != null) {
                all.add(lane);
            }
        }
        return all;
    }

    @Override public void close() {
        synchronized (gate) {
            closed = true;
            gate.notifyAll();
        }
    }
}
