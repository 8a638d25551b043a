package primerlab.experiment.gan;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import primerlab.experiment.ImagePeer;
import primerlab.experiment.WholeSlopes;
import primerlab.nn.Draw;
import primerlab.nn.Memory;

/**
 * Both players' whole losses, each by its own player's parameters. Without penalties on D's slope: behind leaky ReLUs these jump, so that
 * differences say nothing; PyTorch's double backward is their witness.
 */
class GameSlopesTest {
    private static final int COUNT = 8;
    private static final int SIDE = 8;
    private final Memory memory = new Memory();

    @AfterEach void release() {
        memory.close();
    }

    @ParameterizedTest
    @EnumSource(Rules.class)
    void theGameOfPointsHasItsSlopes(Rules rules) {
        Players players = Players.of(memory, 2, 12, 2, 12);
        players.weightsG().initialise(3);
        players.weightsD().initialise(4);
        Duel duel = new Duel(memory, players, COUNT);
        duel.rules(rules, 0);
        Draw.normal(7, 0, duel.noise());
        duel.seen().readRows(ImagePeer.scatter(97, COUNT * 2, 2), 0, COUNT);
        duel.forge();
        WholeSlopes.agree(players.weightsD(), duel.gradientsD(), () -> {
            duel.judge();
            return duel.lossD();
        }, duel::gradientD);
        WholeSlopes.agree(players.weightsG(), duel.gradientsG(), () -> {
            duel.forge();
            duel.judgeAgain();
            return duel.lossG();
        }, duel::gradientG);
    }

    @ParameterizedTest
    @EnumSource(Rules.class)
    void theGameOfImagesHasItsSlopes(Rules rules) {
        ImagePlayers players = ImagePlayers.of(memory, SIDE, 16);
        players.weightsG().initialise(3);
        players.weightsD().initialise(4);
        ImageDuel duel = new ImageDuel(memory, players, COUNT);
        duel.rules(rules, 0, 0);
        Draw.normal(7, 0, duel.noise());
        duel.seen().readRows(ImagePeer.scatter(97, COUNT * SIDE * SIDE, 2), 0, COUNT * SIDE * SIDE);
        duel.forge();
        WholeSlopes.agree(players.weightsD(), duel.gradientsD(), () -> {
            duel.judge();
            return duel.lossD();
        }, duel::gradientD);
        WholeSlopes.agree(players.weightsG(), duel.gradientsG(), () -> {
            duel.forge();
            duel.judgeAgain();
            return duel.lossG();
        }, duel::gradientG);
    }
}
