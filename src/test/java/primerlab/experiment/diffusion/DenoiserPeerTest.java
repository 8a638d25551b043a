package primerlab.experiment.diffusion;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import primerlab.experiment.ImagePeer;
import primerlab.nn.Memory;
import primerlab.nn.Parameters;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The denoisers, their loss and every gradient against PyTorch's. */
class DenoiserPeerTest {
    private static final int[] TIMES = {0, 50, 120, 199};
    private static final double CLOSE = 1e-4;

    private final Memory memory = new Memory();
    private final Diffusion diffusion = Diffusion.of(Schedule.cosine(200));

    @AfterEach void release() {
        memory.close();
    }

    @Test void theScheduleIsThePeers() throws IOException {
        List<?> peer = ImagePeer.of("").numbers("alphaBar");
        for (int i = 0; i < peer.size(); i++) {
            assertEquals(((Number) peer.get(i)).doubleValue(), diffusion.schedule().alphaBar()[20 * i], 1e-6);
        }
        assertEquals(1e-5f, diffusion.schedule().alphaBar()[199]);
    }

    @Test void aDenoiserOfPointsIsThePeers() throws IOException {
        NoisyBatch batch = isThePeers("diffusion-points", PointDenoiser.of(3, 128));
        List<?> noise = ImagePeer.of("diffusion-points").numbers("noise");
        for (int i = 0; i < noise.size(); i++) {
            assertEquals(((Number) noise.get(i)).doubleValue(), batch.predicted(TIMES.length)[i], CLOSE);
        }
    }

    /** Of each row of pixels the peer tells every fifth. */
    @Test void aDenoiserOfImagesIsThePeers() throws IOException {
        NoisyBatch batch = isThePeers("diffusion-images", new ImageDenoiser(16, 32));
        List<?> noise = ImagePeer.of("diffusion-images").numbers("noise");
        assertEquals(TIMES.length * 16 * 4, noise.size());
        for (int i = 0; i < noise.size(); i++) {
            assertEquals(((Number) noise.get(i)).doubleValue(), batch.predicted(TIMES.length)[i / 4 * 16 + i % 4 * 5], CLOSE * 10, "number " + i);
        }
    }

    private NoisyBatch isThePeers(String model, Denoiser net) throws IOException {
        ImagePeer peer = ImagePeer.of(model);
        Parameters parameters = new Parameters(memory, net.parameters());
        ImagePeer.fill(parameters, 0);
        float[] data = ImagePeer.scatter(97, TIMES.length * net.size(), 1.6);
        NoisyBatch batch = new NoisyBatch(memory, diffusion, net, Target.NOISE, parameters, data, 1, 0, 1, TIMES.length);
        batch.noise().read(ImagePeer.scatter(98, TIMES.length * net.size(), 2), 0);
        for (int i = 0; i < TIMES.length; i++) {
            batch.place(i, i, TIMES[i]);
        }
        batch.program().forward();
        batch.program().backward();
        assertEquals(peer.number("loss"), batch.loss(), CLOSE * peer.number("loss"));
        peer.sameGradients("gradients", memory, parameters, batch.gradients(), CLOSE * 10);
        return batch;
    }
}
