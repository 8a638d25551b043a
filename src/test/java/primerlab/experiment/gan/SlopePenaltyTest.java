package primerlab.experiment.gan;

import java.io.IOException;
import java.util.function.DoubleSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import primerlab.experiment.ImagePeer;
import primerlab.nn.Draw;
import primerlab.nn.Graph;
import primerlab.nn.Loss.Term;
import primerlab.nn.Memory;
import primerlab.nn.Node;
import primerlab.nn.Shards;
import primerlab.nn.Tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The second derivatives that hold D's slope, against differences of what they are derivatives of. */
class SlopePenaltyTest {
    private static final int IMAGES = 4;
    private static final int SIDE = 8;
    private static final int PIXELS = SIDE * SIDE;
    private static final double H = 5e-4;

    private final Memory memory = new Memory();
    private final ImagePlayers players = ImagePlayers.of(memory, SIDE, 8);
    private final Tensor gradients = memory.tensor("gradients", 1, players.weightsD().size());
    private final SlopePenalty penalty = SlopePenalty.anywhere(memory, players, IMAGES, gradients);

    @BeforeEach void setOut() {
        players.weightsD().initialise(Draw.key(5, 0, 0));
        Draw.normal(Draw.key(6, 0, 0), 0, penalty.at());
    }

    @AfterEach void release() {
        memory.close();
    }

    /** D is piecewise linear: the penalty γ/2·|∂s/∂x|² of one image is known from (s(x + h) − s(x − h))/2h of every pixel. */
    @Test void theSlopeIsThatOfDsScoreByEveryPixel() {
        try (Shards shards = new Shards(1, 1)) {
            ImageEye eye = new ImageEye(memory, players, players.weightsG(), shards);
            float h = 1f / 64;
            double squares = 0;
            for (int image = 0; image < IMAGES; image++) {
                float[] both = new float[2 * PIXELS * PIXELS];
                for (int i = 0; i < both.length; i++) {
                    int pixel = i % PIXELS;
                    int nudged = i / PIXELS / 2;
                    both[i] = penalty.at().get(image * PIXELS + pixel) + (pixel != nudged ? 0 : i / PIXELS % 2 == 0 ? h : -h);
                }
                float[] scores = eye.judge(both, 2 * PIXELS);
                for (int pixel = 0; pixel < PIXELS; pixel++) {
                    double slope = (scores[2 * pixel] - scores[2 * pixel + 1]) / (2 * h);
                    squares += slope * slope;
                }
            }
            penalty.weigh(Term.HALF_SQUARE, 3);
            penalty.forward();
            double expected = 3 * squares / 2 / IMAGES;
            assertTrue(expected > 1e-3, "a slope worth the name: " + expected);
            assertEquals(expected, penalty.value(), 0.02 * expected);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HALF_SQUARE", "UNIT"})
    void itsDoubleBackwardIsPyTorchs(Term term) throws IOException {
        ImagePeer peer = ImagePeer.of("slope-" + term);
        ImagePlayers large = ImagePlayers.of(memory, 16, 16);
        ImagePeer.fill(large.weightsD(), 0);
        Tensor gradient = memory.tensor("gradient", 1, large.weightsD().size());
        SlopePenalty theirs = SlopePenalty.anywhere(memory, large, IMAGES, gradient);
        theirs.at().read(ImagePeer.scatter(96, IMAGES * 256, 2), 0);
        theirs.weigh(term, 3);
        theirs.forward();
        theirs.backward();
        assertEquals(peer.number("loss"), theirs.value(), 1e-4 * peer.number("loss"));
        peer.sameGradients("discriminator", memory, large.weightsD(), gradient, 1e-3);
    }

    /**
     * With D's layers as they are at the images: a kink that a weight's nudge crosses would let the slope jump, and a jump has no derivative.
     */
    @ParameterizedTest
    @EnumSource(names = {"HALF_SQUARE", "UNIT"})
    void itsGradientIsItsDifferenceAlongManyDirections(Term term) {
        Graph looking = new Graph(memory);
        Node x = looking.constant(penalty.at());
        ImagePlayers.Judged judged = players.judge(looking, x, name -> looking.constant(players.weightsD().get(name)));
        looking.program().forward();
        SlopePenalty held = SlopePenalty.where(memory, players, IMAGES, gradients, judged);
        held.weigh(term, 2);
        gradients.fill(0);
        held.forward();
        held.backward();
        Tensor weights = players.weightsD().values();
        float[] start = weights.toArray();
        DoubleSupplier value = () -> {
            held.forward();
            return held.value();
        };
        Tensor direction = memory.tensor("direction", 1, weights.size());
        double largest = 0;
        for (int d = 0; d < 12; d++) {
            Draw.normal(Draw.key(7, d, 0), 0, direction);
            double claimed = 0;
            for (int i = 0; i < start.length; i++) {
                claimed += (double) gradients.get(i) * direction.get(i);
            }
            double seen = (moved(weights, start, direction, H, value) - moved(weights, start, direction, -H, value)) / (2 * H);
            largest = Math.max(largest, Math.abs(seen));
            assertEquals(seen, claimed, 0.02 * Math.max(0.1, Math.abs(seen)), "direction " + d);
        }
        assertTrue(largest > 0.05, "something to tell apart: " + largest);
    }

    private static double moved(Tensor weights, float[] start, Tensor direction, double by, DoubleSupplier value) {
        for (int i = 0; i < start.length; i++) {
            weights.set(i, (float) (start[i] + by * direction.get(i)));
        }
        double at = value.getAsDouble();
        weights.read(start, 0);
        return at;
    }
}
