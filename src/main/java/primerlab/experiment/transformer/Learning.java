package primerlab.experiment.transformer;

import primerlab.run.Settings;

/**
 * How fast a transformer learns: the rate climbs evenly over the first steps, since at first Adam knows little of how large
 * gradients are, and fades from then on.
 *
 * @param peak   Adam's rate but for these two
 * @param warmUp steps over which it climbs, 0 for none
 * @param fade   steps after which it has halved; infinite for a rate that stays
 */
record Learning(double peak, double warmUp, double fade) {
    static Learning of(Settings s) {
        double fade = s.number("fade");
        return new Learning(s.number("learning-rate"), s.number("warm-up"), fade == 0 ? Double.POSITIVE_INFINITY : fade);
    }

    double rate(long step) {
        return peak * Math.min(1, (step + 1) / Math.max(1, warmUp)) / (1 + step / fade);
    }
}
