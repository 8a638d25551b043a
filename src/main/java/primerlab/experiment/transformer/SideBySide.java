package primerlab.experiment.transformer;

import java.util.LinkedHashMap;
import java.util.Map;

import primerlab.experiment.Descent;
import primerlab.run.Diverged;
import primerlab.run.TextSampler;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

/**
 * A transformer and an LSTM that learn the same pairs in turns: a step is one step of each, of the same batch. Steps, and not shares of the
 * clock, so that a seed gives the same run on any machine; each keeps a clock of its own, so that they can be compared by seconds all the same.
 */
final class SideBySide implements Trainer<TransformerSnapshot>, TextSampler {
    private static final double NANOS = 1e9;
    /** Share of the newest step in the mean time of a step. */
    private static final double NEWEST = 0.05;

    private final TransformerTrainer transformer;
    private final LstmTrainer lstm;
    private final Clock transformerClock = new Clock();
    private final Clock lstmClock = new Clock();

    SideBySide(TransformerTrainer transformer, LstmTrainer lstm) {
        this.transformer = transformer;
        this.lstm = lstm;
        lstm.look();
    }

    @Override public long step() {
        return transformer.step();
    }

    @Override public int phase() {
        return transformer.phase();
    }

    private interface Part {
        void run() throws Diverged;
    }

    /** How long one of them has learned, and how long a step takes it by now. */
    private static final class Clock {
        private double seconds;
        private double step = Double.NaN;
        private double begun;

        void time(Part part, boolean done) throws Diverged {
            long start = System.nanoTime();
            part.run();
            double took = (System.nanoTime() - start) / NANOS;
            seconds += took;
            begun += took;
            if (done) {
                step = Double.isNaN(step) ? begun : step + NEWEST * (begun - step);
                begun = 0;
            }
        }
    }

    @Override public void runPhase() throws Diverged {
        boolean last = phase() == Descent.PHASES.size() - 1;
        transformerClock.time(transformer::runPhase, last);
        lstmClock.time(lstm::runPhase, last);
        watch();
    }

    @Override public void runStep() throws Diverged {
        transformerClock.time(transformer::runStep, true);
        lstmClock.time(lstm::runStep, true);
        watch();
    }

    private void watch() {
        if (lstm.phase() == 0 && lstm.step() % LstmTrainer.LOOK == 0) {
            lstm.look();
        }
    }

    @Override public void set(String knob, String value) throws BadInput {
        transformer.set(knob, value);
        lstm.set(knob, value);
    }

    @Override public void ask(String question) {
        transformer.ask(question);
    }

    @Override public TransformerSnapshot snapshot() {
        TransformerSnapshot seen = transformer.snapshot();
        lstm.asked(seen.reading() == null ? new int[0] : seen.reading().asked().ids());
        LstmTrainer.Seen own = lstm.snapshot();
        return seen.beside(new LstmView(own.loss(), own.scores().exact(), own.scores(), lstm.parameters(), transformer.parameters(), lstm.width(),
                own.answer(), lstmClock.seconds, transformerClock.seconds, lstmClock.step, transformerClock.step));
    }

    @Override public void record(double[] into) {
        transformer.record(into);
        boolean look = step() % LstmTrainer.LOOK == 0;
        into[TransformerTrainer.LSTM_LOSS] = lstm.loss();
        into[TransformerTrainer.LSTM_LOSS + 1] = look ? lstm.exact() : Double.NaN;
        into[TransformerTrainer.LSTM_LOSS + 2] = look ? transformerClock.seconds : Double.NaN;
        into[TransformerTrainer.LSTM_LOSS + 3] = look ? lstmClock.seconds : Double.NaN;
    }

    @Override public double loss() {
        return transformer.loss();
    }

    @Override public double heldOut() {
        return transformer.heldOut();
    }

    @Override public Map<String, Double> measures() {
        Map<String, Double> both = new LinkedHashMap<>(transformer.measures());
        both.putAll(lstm.measures());
        return both;
    }

    @Override public String text(int count) {
        return transformer.text(count);
    }

    @Override public int parameters() {
        return transformer.parameters() + lstm.parameters();
    }

    @Override public float[] save() {
        float[] first = transformer.save();
        float[] second = lstm.save();
        float[] both = new float[first.length + second.length + 2];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        both[both.length - 2] = (float) transformerClock.seconds;
        both[both.length - 1] = (float) lstmClock.seconds;
        return both;
    }

    @Override public void restore(long step, float[] saved) {
        int cut = transformer.saved();
        transformer.restore(step, java.util.Arrays.copyOf(saved, cut));
        lstm.restore(step, java.util.Arrays.copyOfRange(saved, cut, saved.length - 2));
        transformerClock.seconds = saved[saved.length - 2];
        lstmClock.seconds = saved[saved.length - 1];
        lstm.look();
    }

    @Override public void close() {
        transformer.close();
        lstm.close();
    }
}
