package primerlab.experiment.density;

/**
 * Two distributions and the way from one to the other, frozen.
 *
 * @param step       completed training steps
 * @param phase      phases done of the step under way, 0 between steps
 * @param bell       true where q is one bell, false where each of its bars is free
 * @param divergence what training makes small
 * @param x          where the outcomes lie on the axis, (k)
 * @param p          what is to be imitated
 * @param q          the imitation
 * @param centre     μ of the bell; NaN for free bars
 * @param width      σ of the bell; NaN for free bars
 * @param drawn      share of each outcome among the draws from p of the newest step, (k); empty where p itself is used
 * @param gradient   ∂D/∂θ of the newest step; empty before the first
 */
public record KlSnapshot(long step, int phase, boolean bell, Divergence divergence, double[] x, Distribution p, Distribution q,
                         double centre, double width, double[] drawn, double[] gradient) {}
