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
 * fakes → D → loss_G with D's weights held fixed; D's runs (real images over fakes) → D → loss_D.
 */
final class ImageDuel {
    private final int images;
    private final Tensor noise;
    private final Tensor fake;
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

    ImageDuel(Memory memory, ImagePlayers players, int images) {
        this.images = images;
        int pixels = players.side() * players.side();
        gradientsG = memory.tensor("shard's gradient of G", 1, players.weightsG().size());
        gradientsD = memory.tensor("shard's gradient of D", 1, players.weightsD().size());

        Graph forging = new Graph(memory);
        Node z = forging.input("noise", images, ImagePlayers.NOISE);
        noise = z.value();
        Node made = players.generate(forging, z, name -> forging.trained(players.weightsG(), name, gradientsG));        // G(z)
        fake = made.value();
        forged = forging.mark();
        Node again = players.judge(forging, made, name -> forging.constant(players.weightsD().get(name)));
        lossG = forging.loss(again, Term.REAL, 1);                                                                      // −ln D(G(z))
        forger = forging.program();

        Graph judging = new Graph(memory);
        Node both = judging.input("real images, then fakes", 2 * images * pixels, 1);
        seen = both.value();
        Node score = players.judge(judging, both, name -> judging.trained(players.weightsD(), name, gradientsD));
        judged = score.value();
        List<Node> scores = judging.cut(score, images);
        lossReal = judging.loss(scores.getFirst(), Term.REAL, 1);                                                       // −ln D(x)
        lossFake = judging.loss(scores.getLast(), Term.FAKE, 1);                                                        // −ln(1 − D(G(z)))
        detective = judging.program();
    }

    void rules(Rules rules) {
        lossReal.set(rules.real(), 1);
        lossFake.set(rules.fake(), 1);
        lossG.set(rules.generator(), 1);
    }

    void drawNoise(long key, int shard) {
        Draw.normal(key, shard * noise.size(), noise);
    }

    void forge() {
        forger.forward(0, forged);
    }

    /** @param data row-major (n, side²), −1 to 1 */
    void drawReal(float[] data, long key, int shard) {
        int pixels = seen.rows() / (2 * images);
        for (int i = 0; i < images; i++) {
            int from = Draw.index(key, shard * images + i, data.length / pixels) * pixels;
            for (int p = 0; p < pixels; p++) {
                seen.set(i * pixels + p, data[from + p]);
            }
        }
    }

    void judge() {
        seen.copyRows(fake, fake.rows());
        detective.forward();
    }

    void gradientD() {
        detective.backward();
    }

    void judgeAgain() {
        forger.forward(forged, forger.size());
    }

    void gradientG() {
        forger.backward();
    }

    double lossD() {
        return lossReal.value() + lossFake.value();
    }

    double lossG() {
        return lossG.value();
    }

    /** As {@link Duel#beliefReal()}. */
    double beliefReal() {
        return 1 + lossReal.meanSlope();
    }

    double beliefFake() {
        return lossFake.meanSlope();
    }

    Tensor noise() {
        return noise;
    }

    Tensor fake() {
        return fake;
    }

    /** Real images over fakes. */
    Tensor seen() {
        return seen;
    }

    /** D's raw output for them. */
    Tensor judged() {
        return judged;
    }

    Tensor gradientsG() {
        return gradientsG;
    }

    Tensor gradientsD() {
        return gradientsD;
    }
}
