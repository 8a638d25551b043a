package primerlab.journey;

import java.util.Arrays;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import primerlab.experiment.gan.GanPoints;
import primerlab.experiment.gan.GanSnapshot;
import primerlab.run.Command;
import primerlab.run.Diverged;
import primerlab.run.History;
import primerlab.run.Run;
import primerlab.run.Settings;
import primerlab.run.Status;
import primerlab.run.Trainer;
import primerlab.run.View;
import primerlab.text.BadInput;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The real GAN under the compute thread: going back, playing on, forking and the number of workers change no bit. */
class GanReplayTest {
    private static final int STEPS = 120;
    private static final int MOMENT = 43;
    private static final long SEED = 7;

    private final GanPoints gan = new GanPoints();
    private final Settings standard = Settings.standard(gan.knobs());

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theReplayIsTheSameRun(int workers) {
        try (Run<GanSnapshot> run = new Run<>(gan, standard, SEED, workers)) {
            View<GanSnapshot> end = train(run, STEPS);
            run.send(new Command.GoTo(MOMENT));
            View<GanSnapshot> moment = await(run, view -> rests(view.status(), MOMENT));
            assertEquals(MOMENT, moment.snapshot().step());
            assertEquals(STEPS, moment.status().lastStep(), "nothing of the past is lost by going back");
            try (Run<GanSnapshot> fork = run.fork()) {
                await(fork, view -> rests(view.status(), MOMENT));
                fork.send(new Command.Step(STEPS - MOMENT));
                View<GanSnapshot> again = await(fork, view -> rests(view.status(), STEPS));
                sameLosses(end.history(), again.history());
                sameWeights(end.snapshot(), again.snapshot());
            }
            run.send(new Command.Step(STEPS - MOMENT));
            sameWeights(end.snapshot(), await(run, view -> rests(view.status(), STEPS)).snapshot());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theComputeThreadTrainsAsATrainerByItselfDoes(int workers) throws BadInput, Diverged {
        double[][] alone = new double[STEPS][gan.series().size()];
        try (Trainer<GanSnapshot> trainer = gan.trainer(standard, SEED, 1)) {
            for (double[] row : alone) {
                trainer.runStep();
                trainer.record(row);
            }
        }
        try (Run<GanSnapshot> run = new Run<>(gan, standard, SEED, workers)) {
            History history = train(run, STEPS).history();
            for (int series = 0; series < 2; series++) {
                for (int row = 0; row < STEPS; row++) {
                    assertEquals(row + 1, history.steps()[row]);
                    assertEquals(alone[row][series], history.values()[series][row], 0, history.series().get(series) + " at step " + (row + 1));
                }
            }
        }
    }

    @Test void anotherSeedIsAnotherRun() {
        try (Run<GanSnapshot> one = new Run<>(gan, standard, SEED, 1); Run<GanSnapshot> other = new Run<>(gan, standard, SEED + 1, 1)) {
            assertTrue(!Arrays.equals(losses(train(one, 5).history(), 0), losses(train(other, 5).history(), 0)));
        }
    }

    private static View<GanSnapshot> train(Run<GanSnapshot> run, int steps) {
        run.send(new Command.Step(steps));
        return await(run, view -> rests(view.status(), steps));
    }

    private static boolean rests(Status status, long step) {
        return status.state() == Status.State.PAUSED && status.step() == step;
    }

    private static void sameLosses(History one, History other) {
        assertEquals(one.rows(), other.rows());
        for (String series : new String[] {"loss-d", "loss-g"}) {
            int index = one.series().indexOf(series);
            assertArrayEquals(losses(one, index), losses(other, index), 0, series);
        }
    }

    private static double[] losses(History history, int series) {
        return Arrays.copyOf(history.values()[series], history.rows());
    }

    private static void sameWeights(GanSnapshot one, GanSnapshot other) {
        assertTrue(Arrays.deepEquals(one.generator().weights(), other.generator().weights()), "weights of G");
        assertTrue(Arrays.deepEquals(one.discriminator().weights(), other.discriminator().weights()), "weights of D");
        assertArrayEquals(one.fake(), other.fake(), 0);
    }

    private static View<GanSnapshot> await(Run<GanSnapshot> run, Predicate<View<GanSnapshot>> wanted) {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (true) {
            View<GanSnapshot> view = run.latest().take().orElse(null);
            if (view != null && wanted.test(view)) {
                return view;
            }
            assertTrue(System.nanoTime() < deadline, "waited in vain, " + run.status());
            Thread.onSpinWait();
            Thread.yield();
        }
    }
}
