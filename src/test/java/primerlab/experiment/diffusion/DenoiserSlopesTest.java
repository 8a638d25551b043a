package primerlab.experiment.diffusion;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import primerlab.experiment.ImagePeer;
import primerlab.experiment.WholeSlopes;
import primerlab.nn.Memory;
import primerlab.nn.Parameters;

class DenoiserSlopesTest {
    private static final int SAMPLES = 4;
    private final Memory memory = new Memory();

    @AfterEach void release() {
        memory.close();
    }

    @Test void theLossOfADenoiserOfPointsHasItsSlopes() {
        hasItsSlopes(PointDenoiser.of(3, 32));
    }

    @Test void theLossOfADenoiserOfImagesHasItsSlopes() {
        hasItsSlopes(new ImageDenoiser(8, 16));
    }

    private void hasItsSlopes(Denoiser net) {
        Parameters parameters = new Parameters(memory, net.parameters());
        parameters.initialise(5);
        float[] data = ImagePeer.scatter(97, SAMPLES * net.size(), 1.6);
        NoisyBatch batch = new NoisyBatch(memory, Diffusion.of(Schedule.cosine(200)), net, Target.NOISE, parameters, data, 1, 0, 1, SAMPLES);
        batch.draw(0);
        WholeSlopes.agree(parameters, batch.gradients(), () -> {
            batch.program().forward();
            return batch.loss();
        }, batch.program()::backward);
    }
}
