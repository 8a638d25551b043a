package primerlab.experiment.gan;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import primerlab.experiment.ImagePeer;
import primerlab.nn.Memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** G and D of images, both losses and every gradient against PyTorch's. */
class ImagePlayersTest {
    private static final int IMAGES = 4;
    private static final int PIXELS = 256;
    private static final double CLOSE = 1e-4;

    private final Memory memory = new Memory();

    @AfterEach void release() {
        memory.close();
    }

    @Test void bothPlayersAreThePeers() throws IOException {
        ImagePeer peer = ImagePeer.of("gan-images");
        ImagePlayers players = ImagePlayers.of(memory, 16, 16);
        ImagePeer.fill(players.weightsG(), 0);
        ImagePeer.fill(players.weightsD(), players.weightsG().declared().size());
        ImageDuel duel = new ImageDuel(memory, players, IMAGES);
        duel.rules(Rules.NON_SATURATING, 0, 0);
        duel.noise().read(ImagePeer.scatter(98, IMAGES * ImagePlayers.NOISE, 4), 0);
        duel.forge();
        List<?> fake = peer.numbers("fake");
        assertEquals(IMAGES * 16 * 4, fake.size());
        for (int i = 0; i < fake.size(); i++) {
            assertEquals(((Number) fake.get(i)).doubleValue(), duel.fake().get(i / 4 * 16 + i % 4 * 5), CLOSE, "number " + i);
        }
        duel.seen().readRows(ImagePeer.scatter(97, IMAGES * PIXELS, 2), 0, IMAGES * PIXELS);
        duel.judge();
        duel.gradientD();
        assertEquals(peer.number("lossD"), duel.lossD(), CLOSE);
        peer.sameGradients("discriminator", memory, players.weightsD(), duel.gradientsD(), 10 * CLOSE);
        duel.judgeAgain();
        duel.gradientG();
        assertEquals(peer.number("lossG"), duel.lossG(), CLOSE);
        peer.sameGradients("generator", memory, players.weightsG(), duel.gradientsG(), 10 * CLOSE);
    }
}
