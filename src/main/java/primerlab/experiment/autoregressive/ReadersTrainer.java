package primerlab.experiment.autoregressive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import primerlab.dataset.Images;
import primerlab.nn.Shards;
import primerlab.run.Diverged;
import primerlab.run.Settings;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

/**
 * Three readers that learn the same images, in turns: a step is one step of each, of the same batch. Steps, and not shares of the clock, so
 * that a seed gives the same run on any machine; each keeps a clock of its own, so that they can be compared by seconds all the same.
 * One trainer and not three runs: one transport, one timeline and one run code hold all three at the same step.
 */
final class ReadersTrainer implements Trainer<ReadersSnapshot> {
    /** Steps between two looks at the images held out. */
    static final int WATCH_EVERY = 8;
    /** Held-out images that a view gets to see. */
    static final int GLYPHS = 12;
    /** Drawing may take this many times less time than learning; without masks each pixel takes the whole network, and fewer will do. */
    private static final double RARE = 8;
    private static final double RARE_OPEN = 2;
    /** A mean loss like this is as good as none. */
    private static final double TOO_LARGE = 1e6;

    private final Shards shards;
    private final List<LearningReader> readers = new ArrayList<>();
    private final List<Drawing> drawings = new ArrayList<>();
    private final ReaderShape shape;
    private final PixelData heldOut;
    private final float[] glyphs;
    private Settings settings;
    private long step;
    private int phase;
    private boolean stale = true;

    /** What a reader drew, and when: at which step, and after how many seconds of its own learning. */
    private record Drawing(float[] images, long step, double seconds) {}

    ReadersTrainer(Images images, Settings settings, long seed, int workers) {
        this.settings = settings;
        shape = ReaderShape.of(settings);
        shards = new Shards(LearningReader.SHARDS, workers);
        PixelData train = new PixelData(images.train());
        heldOut = new PixelData(images.heldOut());
        for (ReaderKind kind : ReaderKind.values()) {
            readers.add(new LearningReader(kind, settings, train, heldOut, shards, seed));
            drawings.add(new Drawing(new float[0], -1, 0));
        }
        int shown = Math.min(GLYPHS, heldOut.count());
        glyphs = Arrays.copyOf(images.heldOut().binary().values(), shown * shape.pixels());
        if (!settings.on("masks")) {
            readers.forEach(reader -> reader.masks(false));
        }
        readers.forEach(LearningReader::watch);
    }

    @Override public long step() {
        return step;
    }

    @Override public int phase() {
        return phase;
    }

    /** One reader's turn. */
    @Override public void runPhase() throws Diverged {
        LearningReader reader = readers.get(phase);
        double fade = settings.number("fade");
        reader.learn(step, settings.number("learning-rate") / (fade > 0 ? 1 + step / fade : 1));
        if (!(Math.abs(reader.loss()) < TOO_LARGE)) {
            phase = 0;
            throw new Diverged(step, "loss-" + reader.kind().key());
        }
        if ((step + 1) % WATCH_EVERY == 0) {
            reader.watch();
        }
        phase = (phase + 1) % readers.size();
        step += phase == 0 ? 1 : 0;
    }

    @Override public void set(String knob, String value) throws BadInput {
        if (settings.knob(knob).restarts()) {
            throw new IllegalArgumentException(knob + " needs a fresh run");
        }
        settings = settings.with(knob, value);
        if (knob.equals("masks")) {
            readers.forEach(reader -> {
                reader.masks(settings.on("masks"));
                reader.watch();
            });
            stale = true;
        }
    }

    @Override public ReadersSnapshot snapshot() {
        drawWhatIsDue();
        List<ReadersSnapshot.One> frozen = new ArrayList<>();
        for (int i = 0; i < readers.size(); i++) {
            LearningReader reader = readers.get(i);
            Drawing drawing = drawings.get(i);
            frozen.add(new ReadersSnapshot.One(reader.kind(), reader.loss(), reader.nats(), reader.seconds(), reader.secondsPerImage(),
                    reader.drawingSeconds() / LearningReader.DRAWN, drawing.images(), drawing.step(), reader.parameters().values().toArray()));
        }
        return new ReadersSnapshot(step, phase, settings.on("masks"), shape, Math.min(LearningReader.WATCHED, heldOut.count()), glyphs,
                List.copyOf(frozen));
    }

    /** All of them after a jump; else at most one at a time, and only when it has learned much longer than its last drawing took. */
    private void drawWhatIsDue() {
        boolean all = stale;
        stale = false;
        int due = -1;
        double longest = 1;
        for (int i = 0; i < readers.size(); i++) {
            LearningReader reader = readers.get(i);
            double waited = (reader.seconds() - drawings.get(i).seconds()) / ((settings.on("masks") ? RARE : RARE_OPEN) * reader.drawingSeconds());
            if (all) {
                draw(i);
            } else if (waited > longest && drawings.get(i).step() < step) {
                longest = waited;
                due = i;
            }
        }
        if (due >= 0) {
            draw(due);
        }
    }

    private void draw(int index) {
        LearningReader reader = readers.get(index);
        drawings.set(index, new Drawing(reader.draw(), step, reader.seconds()));
    }

    @Override public void record(double[] into) {
        for (int i = 0; i < readers.size(); i++) {
            LearningReader reader = readers.get(i);
            into[i] = reader.loss();
            into[readers.size() + i] = step % WATCH_EVERY == 0 ? reader.nats() : Double.NaN;
            into[2 * readers.size() + i] = step % WATCH_EVERY == 0 ? reader.seconds() : Double.NaN;
        }
    }

    /** Nats per image, mean over the readers. */
    @Override public double loss() {
        return readers.stream().mapToDouble(LearningReader::loss).average().orElse(Double.NaN);
    }

    /** Nats per image on everything that is held out, mean over the readers; {@link #measures()} has each one's. */
    @Override public double heldOut() {
        return readers.stream().mapToDouble(reader -> reader.heldOut(heldOut.count())).average().orElse(Double.NaN);
    }

    /** Of each reader, its nats per image on everything that is held out. */
    @Override public Map<String, Double> measures() {
        Map<String, Double> nats = new LinkedHashMap<>();
        readers.forEach(reader -> nats.put("held_out_" + reader.kind().key().replace('-', '_'), reader.heldOut(heldOut.count())));
        return nats;
    }

    @Override public int parameters() {
        return readers.stream().mapToInt(reader -> reader.parameters().size()).sum();
    }

    @Override public float[] save() {
        float[] saved = new float[readers.stream().mapToInt(LearningReader::saved).sum()];
        int at = 0;
        for (LearningReader reader : readers) {
            reader.save(saved, at);
            at += reader.saved();
        }
        return saved;
    }

    @Override public void restore(long savedStep, float[] saved) {
        int at = 0;
        for (LearningReader reader : readers) {
            reader.restore(saved, at);
            at += reader.saved();
        }
        step = savedStep;
        phase = 0;
        stale = true;
    }

    @Override public void close() {
        shards.close();
        readers.forEach(LearningReader::close);
    }
}
