package primerlab.experiment.gan;

import primerlab.nn.Tensor;

/** Some of the minibatch of a step, as far as its phases are done; see {@link Batches}. */
final class ImageBatch {
    private static final int SHOWN = 16;
    private static final int NOISE = 1;
    private static final int FAKES = 2;
    private static final int REAL = 3;
    private static final int JUDGED = 4;
    private static final int JUDGED_AGAIN = 8;
    private static final int PULL = 9;

    private ImageBatch() {}

    static GanImagesSnapshot.Batch freeze(ImageDuel duel, Rules rules, int phases) {
        int shown = Math.min(SHOWN, duel.images());
        int pixels = duel.fake().size() / duel.images();
        float[] beliefReal = some(duel.judged(), 0, shown, phases >= JUDGED);
        float[] beliefFake = phases >= JUDGED_AGAIN ? some(duel.judgedAgain(), 0, shown, true) : some(duel.judged(), duel.images(), shown, phases >= JUDGED);
        Look.believe(rules, beliefReal);
        Look.believe(rules, beliefFake);
        float[] pull = some(duel.pull(), 0, shown * pixels, phases >= PULL);
        for (int i = 0; i < pull.length; i++) {
            pull[i] *= -duel.images();                  // of the shard's mean loss: times its images, each one's own
        }
        return new GanImagesSnapshot.Batch(some(duel.noise(), 0, shown, phases >= NOISE), some(duel.fake(), 0, shown * pixels, phases >= FAKES),
                some(duel.seen(), 0, shown * pixels, phases >= REAL), beliefReal, beliefFake, pull);
    }

    private static float[] some(Tensor of, int from, int rows, boolean there) {
        float[] some = new float[there ? rows * of.cols() : 0];
        if (there) {
            of.rows(from, from + rows).writeRows(some, 0, rows);
        }
        return some;
    }
}
