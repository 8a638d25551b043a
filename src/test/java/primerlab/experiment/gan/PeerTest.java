package primerlab.experiment.gan;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.jr.ob.JSON;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import primerlab.nn.Adam;
import primerlab.nn.Memory;
import primerlab.nn.Tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Three whole steps on given draws, number by number as PyTorch makes them; see {@code gan-step.json}. */
class PeerTest {
    private static final int POINTS = 8;
    private static final double CLOSE = 1e-5;

    private final Memory memory = new Memory();
    private final Players players = Players.of(memory, 2, 6, 2, 6);
    private final Duel duel = new Duel(memory, players, POINTS);
    private Map<String, Object> peer = Map.of();

    @BeforeEach void takeThePeersWeights() throws IOException {
        try (InputStream file = Objects.requireNonNull(PeerTest.class.getResourceAsStream("/primerlab/gan-step.json"))) {
            peer = JSON.std.mapFrom(file);
        }
        players.weightsG().values().read(floats(peer, "generator"), 0);
        players.weightsD().values().read(floats(peer, "discriminator"), 0);
    }

    @AfterEach void release() {
        memory.close();
    }

    private static float[] floats(Map<?, ?> map, String key) {
        List<?> numbers = (List<?>) Objects.requireNonNull(map.get(key));
        float[] floats = new float[numbers.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = ((Number) numbers.get(i)).floatValue();
        }
        return floats;
    }

    private static void close(float[] expected, Tensor actual, String what) {
        assertEquals(expected.length, actual.size());
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual.get(i), CLOSE, what + "[" + i + "]");
        }
    }

    @Test void threeStepsAreThoseOfThePeer() {
        Adam adamG = new Adam(memory, players.weightsG(), List.of(duel.gradientsG()), 0.5, 0.9);
        Adam adamD = new Adam(memory, players.weightsD(), List.of(duel.gradientsD()), 0.5, 0.9);
        duel.rules(Rules.NON_SATURATING, 0);
        for (Object each : (List<?>) Objects.requireNonNull(peer.get("steps"))) {
            Map<?, ?> step = (Map<?, ?>) each;
            duel.noise().read(floats(step, "noise"), 0);
            duel.seen().readRows(floats(peer, "real"), 0, POINTS);
            duel.forge();
            duel.judge();
            duel.gradientD();
            close(floats(step, "gradientD"), duel.gradientsD(), "gradient of D");
            assertEquals(((Number) Objects.requireNonNull(step.get("lossD"))).doubleValue(), duel.lossD(), CLOSE);
            adamD.gather();
            adamD.update(1e-3);
            duel.judgeAgain();
            duel.gradientG();
            close(floats(step, "gradientG"), duel.gradientsG(), "gradient of G");
            assertEquals(((Number) Objects.requireNonNull(step.get("lossG"))).doubleValue(), duel.lossG(), CLOSE);
            adamG.gather();
            adamG.update(1e-3);
        }
        close(floats(peer, "generatorAfter"), players.weightsG().values(), "G after");
        close(floats(peer, "discriminatorAfter"), players.weightsD().values(), "D after");
    }

    @Test void theGradientPenaltyIsThatOfPyTorchsDoubleBackward() {
        players.weightsD().values().read(floats(peer, "discriminatorAfter"), 0);
        duel.seen().readRows(floats(peer, "real"), 0, POINTS);
        float[] without = gradient(0);
        float[] with = gradient(1);
        assertEquals(((Number) Objects.requireNonNull(peer.get("penalty"))).doubleValue(), duel.penalty(), CLOSE);
        float[] expected = floats(peer, "penaltyGradient");
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], with[i] - without[i], CLOSE, "penalty's gradient [" + i + "]");
        }
    }

    private float[] gradient(double gamma) {
        duel.rules(Rules.NON_SATURATING, gamma);
        duel.judge();
        duel.gradientD();
        return duel.gradientsD().toArray();
    }
}
