package primerlab.experiment.gan;

import primerlab.nn.Tensor;

/** One shard of the batch in the game of G and D: noise, its fakes, as much real data, and both players' losses on them. */
interface Bout {
    /** G turns the noise into fakes. */
    void forge();

    /** D looks at the real data and at the fakes. */
    void judge();

    void gradientD();

    /** The updated D looks at the same fakes. */
    void judgeAgain();

    void gradientG();

    /** How the next step is played. */
    void rules(Recipe recipe);

    /** Without the penalty: the game's own loss. */
    double lossD();

    /** What holds D's slope down costs it. */
    double penalty();

    double lossG();

    /** Mean of what views show for D on the real data. */
    double beliefReal();

    /** The same on the fakes. */
    double beliefFake();

    Tensor gradientsG();

    Tensor gradientsD();
}
