package primerlab.experiment.diffusion;

/**
 * Points around centres, each centre as likely as the others and with the same bell around it, and what noise makes of them: at ᾱ they lie around
 * √ᾱ·μ_k with variance v = ᾱ·s² + 1 − ᾱ in each direction. So the best prediction of the noise is known in closed form, and the learnt one can be
 * held against it. With s = 0 the centres are any points at all: a data set that was learnt by heart.
 *
 * @param centres   μ_k, row-major (m, 2)
 * @param deviation s
 */
public record Mixture(float[] centres, double deviation) {
    /** v. */
    private double variance(double alphaBar) {
        return alphaBar * deviation * deviation + 1 - alphaBar;
    }

    /** ln p_t(x). */
    public double logDensity(double x, double y, double alphaBar) {
        double v = variance(alphaBar);
        double most = exponent(nearest(x, y, alphaBar), x, y, alphaBar);
        double sum = 0;
        for (int k = 0; k < centres.length / 2; k++) {
            sum += Math.exp(exponent(k, x, y, alphaBar) - most);
        }
        return most + Math.log(sum / (centres.length / 2.0) / (2 * Math.PI * v));
    }

    private double exponent(int k, double x, double y, double alphaBar) {
        double dx = x - Math.sqrt(alphaBar) * centres[2 * k];
        double dy = y - Math.sqrt(alphaBar) * centres[2 * k + 1];
        return -(dx * dx + dy * dy) / (2 * variance(alphaBar));
    }

    private int nearest(double x, double y, double alphaBar) {
        int nearest = 0;
        double best = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < centres.length / 2; k++) {
            double exponent = exponent(k, x, y, alphaBar);
            if (exponent > best) {
                best = exponent;
                nearest = k;
            }
        }
        return nearest;
    }

    /**
     * The mean of ε given x_t, which minimises the loss: −√(1 − ᾱ)·∇ ln p_t(x) = √(1 − ᾱ)·(x − √ᾱ·E[μ | x])/v.
     *
     * @param points x_t, row-major (n, 2)
     * @return likewise
     */
    public float[] noise(float[] points, double alphaBar) {
        float[] noise = new float[points.length];
        double v = variance(alphaBar);
        double signal = Math.sqrt(alphaBar);
        double scale = Math.sqrt(1 - alphaBar) / v;
        for (int i = 0; i < points.length; i += 2) {
            double x = points[i];
            double y = points[i + 1];
            double most = exponent(nearest(x, y, alphaBar), x, y, alphaBar);
            double sum = 0;
            double meanX = 0;
            double meanY = 0;
            for (int k = 0; k < centres.length; k += 2) {
                double dx = x - signal * centres[k];
                double dy = y - signal * centres[k + 1];
                double weight = Math.exp(-(dx * dx + dy * dy) / (2 * v) - most);
                sum += weight;
                meanX += weight * centres[k];
                meanY += weight * centres[k + 1];
            }
            noise[i] = (float) (scale * (x - signal * meanX / sum));
            noise[i + 1] = (float) (scale * (y - signal * meanY / sum));
        }
        return noise;
    }

    /** Mean of (a − b)² over every number: how far a learnt field is off the exact one. */
    public static double error(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double d = a[i] - (double) b[i];
            sum += d * d;
        }
        return sum / a.length;
    }
}
