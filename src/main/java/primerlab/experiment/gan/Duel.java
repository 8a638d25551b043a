package primerlab.experiment.gan;

import java.util.List;

import primerlab.nn.Graph;
import primerlab.nn.Loss;
import primerlab.nn.Loss.Term;
import primerlab.nn.Memory;
import primerlab.nn.Mlp;
import primerlab.nn.Node;
import primerlab.nn.Program;
import primerlab.nn.Tensor;

/**
 * One shard of the batch: n noise vectors, their fakes, n real points, and both players' losses on them.
 *
 * <p>Two programs share the fakes. G's runs noise → G → fakes → D → loss_G with D's weights held fixed, and back to G's
 * weights. D's runs (real points over fakes) → D → loss_D, and back to D's weights; to it a fake is just a point. A third
 * takes D's outputs on real points back to those points, for the gradient penalty; it runs only where that counts.
 */
final class Duel implements Bout {
    private final int points;
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
    private final Program smoother;
    private final Loss penalty;
    private boolean penalised;

    Duel(Memory memory, Players players, int points) {
        this.points = points;
        Mlp g = players.generator();
        Mlp d = players.discriminator();
        gradientsG = memory.tensor("shard's gradient of G", 1, players.weightsG().size());
        gradientsD = memory.tensor("shard's gradient of D", 1, players.weightsD().size());

        Graph forging = new Graph(memory);
        Node z = forging.input("noise", points, 2);
        noise = z.value();
        fake = g.outputs(forging, z, name -> forging.trained(players.weightsG(), name, gradientsG)).getLast();       // G(z)
        forged = forging.mark();
        Node logit = d.outputs(forging, fake, name -> forging.constant(players.weightsD().get(name))).getLast();
        judgedAgain = logit.value();
        lossG = forging.loss(logit, Term.REAL, 1);                                                                   // −ln D(G(z))
        forger = forging.program();

        Graph judging = new Graph(memory);
        Node both = judging.input("real points, then fakes", 2 * points, 2);
        seen = both.value();
        List<Node> layers = d.outputs(judging, both, name -> judging.trained(players.weightsD(), name, gradientsD));
        judged = layers.getLast().value();
        List<Node> logits = judging.cut(layers.getLast(), points);
        lossReal = judging.loss(logits.getFirst(), Term.REAL, 1);                                                    // −ln D(x)
        lossFake = judging.loss(logits.getLast(), Term.FAKE, 1);                                                     // −ln(1 − D(G(z)))
        detective = judging.program();

        Graph smoothing = new Graph(memory);
        Tensor ones = memory.tensor("ones", points, 1);
        ones.fill(1);
        List<Tensor> onReal = layers.stream().map(layer -> layer.value().rows(0, points)).toList();
        Node slope = d.inputGradient(smoothing, ones, onReal, name -> smoothing.trainedFurther(players.weightsD(), name, gradientsD));
        penalty = smoothing.loss(slope, Term.HALF_SQUARE, 0);                                                        // γ/2 · |∂s/∂x|²
        smoother = smoothing.program();
    }

    @Override public void rules(Recipe recipe) {
        rules(recipe.rules(), recipe.gamma());
    }

    /** @param gamma weight of the gradient penalty, 0 for none */
    void rules(Rules rules, double gamma) {
        lossReal.set(rules.real(), 1);
        lossFake.set(rules.fake(), 1);
        lossG.set(rules.generator(), 1);
        penalty.set(Term.HALF_SQUARE, gamma);
        penalised = gamma > 0;
    }

    void drawNoise(Noise kind, long key, int from) {
        kind.fill(key, from, noise);
    }

    @Override public void forge() {
        forger.forward(0, forged);
    }

    void drawReal(Real data, long key, int from) {
        data.draw(key, from, points, seen);
    }

    @Override public void judge() {
        seen.copyRows(fake.value(), points);
        detective.forward();
        if (penalised) {
            smoother.forward();
        }
    }

    @Override public void gradientD() {
        detective.backward();
        if (penalised) {
            smoother.backward();
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
        return penalised ? penalty.value() : 0;
    }

    /** 1 + the mean slope of −ln D (or of ½(s − 1)²), which is known anyway. */
    @Override public double beliefReal() {
        return 1 + lossReal.meanSlope();
    }

    /** The mean slope of −ln(1 − D) is D itself, that of ½s² is s. */
    @Override public double beliefFake() {
        return lossFake.meanSlope();
    }

    @Override public double lossG() {
        return lossG.value();
    }

    Tensor noise() {
        return noise;
    }

    Tensor fake() {
        return fake.value();
    }

    /** Real points, then fakes, (2n, 2). */
    Tensor seen() {
        return seen;
    }

    /** D's logits or scores of {@link #seen}, (2n, 1). */
    Tensor judged() {
        return judged;
    }

    Tensor judgedAgain() {
        return judgedAgain;
    }

    /** ∂loss_G/∂fake of this shard's mean loss, (n, 2). */
    Tensor pull() {
        return fake.gradient();
    }

    @Override public Tensor gradientsG() {
        return gradientsG;
    }

    @Override public Tensor gradientsD() {
        return gradientsD;
    }

    int points() {
        return points;
    }
}
