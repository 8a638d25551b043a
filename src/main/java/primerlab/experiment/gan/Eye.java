package primerlab.experiment.gan;

import primerlab.nn.Graph;
import primerlab.nn.Loss;
import primerlab.nn.Loss.Term;
import primerlab.nn.Memory;
import primerlab.nn.Node;
import primerlab.nn.Program;
import primerlab.nn.Tensor;

/** Looks at both players from outside, on any number of points: it has buffers of its own and changes nothing. */
final class Eye {
    private static final int ROWS = 512;

    private final Tensor noise;
    private final Tensor fake;
    private final Program forger;
    private final Node point;
    private final Tensor score;
    private final Loss loss;
    private final Program judge;

    Eye(Memory memory, Players players) {
        Graph forging = new Graph(memory);
        Node z = forging.input("z", ROWS, 2);
        noise = z.value();
        fake = players.generator().outputs(forging, z, name -> forging.constant(players.weightsG().get(name))).getLast().value();
        forger = forging.program();
        Graph judging = new Graph(memory);
        point = judging.watched(judging.input("point", ROWS, 2).value());
        Node last = players.discriminator().outputs(judging, point, name -> judging.constant(players.weightsD().get(name))).getLast();
        score = last.value();
        loss = judging.loss(last, Term.REAL, ROWS);
        judge = judging.program();
    }

    /** G of {@code count} noise vectors from vector {@code from} on, to the same places of {@code fakes}; all (n, 2). */
    void forge(float[] noises, int from, int count, float[] fakes) {
        for (int at = from; at < from + count; at += ROWS) {
            int rows = Math.min(ROWS, from + count - at);
            noise.readRows(noises, at, rows);
            forger.forward();
            fake.writeRows(fakes, at, rows);
        }
    }

    /** G of fresh noise, the first {@code count} vectors of the key's stream; (n, 2). */
    float[] forge(Noise kind, long key, int count) {
        float[] fakes = new float[2 * count];
        for (int at = 0; at < count; at += ROWS) {
            kind.fill(key, at, noise);
            forger.forward();
            fake.writeRows(fakes, at, Math.min(ROWS, count - at));
        }
        return fakes;
    }

    /** D's raw output for {@code count} points from point {@code from} on, to the same places of {@code scores} (n). */
    void judge(float[] points, int from, int count, float[] scores) {
        for (int at = from; at < from + count; at += ROWS) {
            int rows = Math.min(ROWS, from + count - at);
            point.value().readRows(points, at, rows);
            judge.forward();
            score.writeRows(scores, at, rows);
        }
    }

    /** As {@link #judge}, and −∂loss_G/∂point of each point on its own to {@code pulls} (n, 2). */
    void judgeAndPull(Rules rules, float[] points, int from, int count, float[] scores, float[] pulls) {
        loss.set(rules.generator(), ROWS);                  // mean · rows: each point's own loss, undivided
        for (int at = from; at < from + count; at += ROWS) {
            int rows = Math.min(ROWS, from + count - at);
            point.value().readRows(points, at, rows);
            judge.forward();
            judge.backward();
            score.writeRows(scores, at, rows);
            point.gradient().writeRows(pulls, at, rows);
        }
        for (int i = 2 * from; i < 2 * (from + count); i++) {
            pulls[i] = -pulls[i];
        }
    }
}
