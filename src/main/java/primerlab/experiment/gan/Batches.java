package primerlab.experiment.gan;

/** The minibatch of a step, put together from its shards. */
final class Batches {
    /** How many phases must be done for a part of the batch to be there. */
    private static final int NOISE = 1;
    private static final int FAKES = 2;
    private static final int REAL = 3;
    private static final int JUDGED = 4;
    private static final int JUDGED_AGAIN = 8;
    private static final int PULL = 9;
    private static final float[] NOTHING = {};

    private Batches() {}

    /** @param phases of the step that are done; all of them for the last step's batch, 0 where there is none */
    static GanSnapshot.Batch freeze(Duel[] duels, int phases) {
        int points = duels[0].points();
        int all = duels.length * points;
        float[] noise = phases < NOISE ? NOTHING : new float[2 * all];
        float[] fake = phases < FAKES ? NOTHING : new float[2 * all];
        float[] real = phases < REAL ? NOTHING : new float[2 * all];
        float[] scoreReal = phases < JUDGED ? NOTHING : new float[all];
        float[] scoreFake = phases < JUDGED ? NOTHING : new float[all];
        float[] pull = phases < PULL ? NOTHING : new float[2 * all];
        for (int shard = 0; shard < duels.length; shard++) {
            Duel duel = duels[shard];
            int from = shard * points;
            if (phases >= NOISE) {
                duel.noise().writeRows(noise, from, points);
            }
            if (phases >= FAKES) {
                duel.fake().writeRows(fake, from, points);
            }
            if (phases >= REAL) {
                duel.seen().writeRows(real, from, points);
            }
            if (phases >= JUDGED) {
                duel.judged().writeRows(scoreReal, from, points);
                (phases < JUDGED_AGAIN ? duel.judged().rows(points, 2 * points) : duel.judgedAgain()).writeRows(scoreFake, from, points);
            }
            if (phases >= PULL) {
                duel.pull().writeRows(pull, from, points);
            }
        }
        for (int i = 0; i < pull.length; i++) {
            pull[i] *= -points;                             // of the shard's mean loss: times its points, each one's own
        }
        return new GanSnapshot.Batch(noise, fake, real, scoreReal, scoreFake, pull);
    }
}
