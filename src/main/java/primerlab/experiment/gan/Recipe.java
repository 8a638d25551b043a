package primerlab.experiment.gan;

import primerlab.run.Settings;

/**
 * How the players learn: the knobs that act on the next step, read once.
 *
 * @param gamma     weight of the gradient penalty on D at real data, 0 for none
 * @param lipschitz weight of the penalty that holds a critic's slope at 1 between real data and fakes
 * @param averaging share of the average of G's weights that a step leaves as it is
 * @param fade      steps after which the learning rates have halved; infinite for rates that stay
 */
record Recipe(Rules rules, double learningRateG, double learningRateD, int roundsD, int roundsG,
              boolean trainD, boolean trainG, double gamma, double lipschitz, double averaging, double fade) {
    static Recipe ofPoints(Settings s) {
        return of(s, 0, 0);
    }

    static Recipe ofImages(Settings s) {
        return of(s, s.number("lipschitz-penalty"), s.number("averaging"));
    }

    private static Recipe of(Settings s, double lipschitz, double averaging) {
        double fade = s.number("fade");
        return new Recipe(Rules.of(s.get("loss")), s.number("learning-rate-g"), s.number("learning-rate-d"), s.whole("k-d"), s.whole("k-g"),
                s.on("train-d"), s.on("train-g"), s.number("gradient-penalty"), lipschitz, averaging, fade == 0 ? Double.POSITIVE_INFINITY : fade);
    }

    double rateG(long step) {
        return learningRateG / (1 + step / fade);
    }

    double rateD(long step) {
        return learningRateD / (1 + step / fade);
    }
}
