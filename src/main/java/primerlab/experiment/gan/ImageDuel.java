package primerlab.experiment.gan;

import java.util.List;

import primerlab.nn.Draw;
import primerlab.nn.Graph;
import primerlab.nn.Loss;
import primerlab.nn.Loss.Term;
import primerlab.nn.Memory;
import primerlab.nn.Node;
import primerlab.nn.Program;
import primerlab.nn.Tensor;

/**
 * One shard of the batch: n noise vectors, their fakes, n real images, and both players' losses on them. G's program runs noise → G →
 * fakes → D → loss_G with D's weights held fixed: no real image has a place in it. D's runs (real images over fakes) → D → loss_D.
 */
final class ImageDuel implements Bout {
    private static final int SHARES_STREAM = 0;

    private final int images;
    private final Tensor noise;
    private final Node fake;
    private final Tensor judgedAgain;
    private final Tensor seen;
    private final Tensor judged;
    private final Tensor gradientsG;
    private final Tensor gradientsD;
    private final Program forger;
    private final int forged;
    private final Loss lossG;
    private final Program detective;
    private final Loss lossReal;
    private final Loss lossFake;
    private final SlopePenalty atReal;
    private final SlopePenalty between;
    private long shares;
    private int first;
    private boolean critic;
    private boolean penalised;

    ImageDuel(Memory memory, ImagePlayers players, int images) {
        this.images = images;
        int pixels = players.side() * players.side();
        gradientsG = memory.tensor("shard's gradient of G", 1, players.weightsG().size());
        gradientsD = memory.tensor("shard's gradient of D", 1, players.weightsD().size());

        Graph forging = new Graph(memory);
        Node z = forging.input("noise", images, ImagePlayers.NOISE);
        noise = z.value();
        fake = players.generate(forging, z, name -> forging.trained(players.weightsG(), name, gradientsG));             // G(z)
        forged = forging.mark();
        Node again = players.judge(forging, fake, name -> forging.constant(players.weightsD().get(name))).score();
        judgedAgain = again.value();
        lossG = forging.loss(again, Term.REAL, 1);                                                                      // −ln D(G(z))
        forger = forging.program();

        Graph judging = new Graph(memory);
        Node both = judging.input("real images, then fakes", 2 * images * pixels, 1);
        seen = both.value();
        ImagePlayers.Judged layers = players.judge(judging, both, name -> judging.trained(players.weightsD(), name, gradientsD));
        judged = layers.score().value();
        List<Node> scores = judging.cut(layers.score(), images);
        lossReal = judging.loss(scores.getFirst(), Term.REAL, 1);                                                       // −ln D(x)
        lossFake = judging.loss(scores.getLast(), Term.FAKE, 1);                                                        // −ln(1 − D(G(z)))
        detective = judging.program();

        atReal = SlopePenalty.where(memory, players, images, gradientsD, layers);
        between = SlopePenalty.anywhere(memory, players, images, gradientsD);
    }

    @Override public void rules(Recipe recipe) {
        rules(recipe.rules(), recipe.gamma(), recipe.lipschitz());
    }

    /**
     * @param gamma     γ/2·|∂s/∂x|² at real images, 0 for none: R1 of Mescheder et al. 2018; not for a critic
     * @param lipschitz λ·(|∂s/∂x̂| − 1)² at x̂ between real images and fakes: Gulrajani et al. 2017; for a critic alone
     */
    void rules(Rules rules, double gamma, double lipschitz) {
        lossReal.set(rules.real(), 1);
        lossFake.set(rules.fake(), 1);
        lossG.set(rules.generator(), 1);
        critic = rules == Rules.WASSERSTEIN;
        penalised = (critic ? lipschitz : gamma) > 0;
        atReal.weigh(Term.HALF_SQUARE, gamma);
        between.weigh(Term.UNIT, lipschitz);
    }

    void drawNoise(long key, int shard) {
        Draw.normal(key, shard * noise.size(), noise);
    }

    @Override public void forge() {
        forger.forward(0, forged);
    }

    /** @param data row-major (n, side²), −1 to 1 */
    void drawReal(float[] data, long key, int shard) {
        int pixels = pixels();
        first = shard * images;
        shares = Draw.key(key, 0, SHARES_STREAM);
        for (int i = 0; i < images; i++) {
            int from = Draw.index(key, first + i, data.length / pixels) * pixels;
            for (int p = 0; p < pixels; p++) {
                seen.set(i * pixels + p, data[from + p]);
            }
        }
    }

    private int pixels() {
        return seen.rows() / (2 * images);
    }

    @Override public void judge() {
        seen.copyRows(fake.value(), fake.value().rows());
        detective.forward();
        if (penalised && critic) {
            mix();
            between.forward();
        } else if (penalised) {
            atReal.forward();
        }
    }

    /** x̂ = u·x + (1 − u)·G(z), u uniform for each pair. */
    private void mix() {
        int pixels = pixels();
        Tensor mixed = between.at();
        for (int i = 0; i < images; i++) {
            float u = Draw.uniform(shares, first + i);
            for (int p = i * pixels; p < (i + 1) * pixels; p++) {
                mixed.set(p, u * seen.get(p) + (1 - u) * fake.value().get(p));
            }
        }
    }

    @Override public void gradientD() {
        detective.backward();
        if (penalised) {
            (critic ? between : atReal).backward();
        }
    }

    @Override public void judgeAgain() {
        forger.forward(forged, forger.size());
    }

    @Override public void gradientG() {
        forger.backward();
    }

    @Override public double lossD() {
        return lossReal.value() + lossFake.value();
    }

    @Override public double penalty() {
        return penalised ? (critic ? between : atReal).value() : 0;
    }

    @Override public double lossG() {
        return lossG.value();
    }

    /** As {@link Duel#beliefReal()}; a critic's own score, whose loss is −s. */
    @Override public double beliefReal() {
        return critic ? -lossReal.value() : 1 + lossReal.meanSlope();
    }

    @Override public double beliefFake() {
        return critic ? lossFake.value() : lossFake.meanSlope();
    }

    int images() {
        return images;
    }

    Tensor noise() {
        return noise;
    }

    /** G(z), (n·side², 1). */
    Tensor fake() {
        return fake.value();
    }

    /** ∂loss_G/∂fake of this shard's mean loss: all that comes back to G. */
    Tensor pull() {
        return fake.gradient();
    }

    /** Real images over fakes. */
    Tensor seen() {
        return seen;
    }

    /** D's raw output for them. */
    Tensor judged() {
        return judged;
    }

    /** The updated D's for the fakes. */
    Tensor judgedAgain() {
        return judgedAgain;
    }

    @Override public Tensor gradientsG() {
        return gradientsG;
    }

    @Override public Tensor gradientsD() {
        return gradientsD;
    }
}
