package primerlab.nn;

import java.nio.ByteOrder;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Functions on a vector of floats. They are built from operations that IEEE 754 rounds exactly, because the JDK's own
 * exp, log and cos give other last bits interpreted than compiled, and a run must repeat to the bit.
 *
 * <p>One of them in a method, in a loop of its own: the compiler gives up putting a second one in place, and then every vector
 * becomes an object.
 */
final class Lanes {
    static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    static final VectorSpecies<Integer> INTS = VectorSpecies.of(int.class, FLOATS.vectorShape());
    static final int WIDTH = FLOATS.length();
    static final ByteOrder ORDER = ByteOrder.nativeOrder();

    private static final int MANTISSA = 0x007fffff;
    private static final int BIAS = 127;
    private static final int MANTISSA_BITS = 23;

    // Constants are whole vectors: a scalar spread where it is used makes the compiler's work, which is limited, much larger.
    static final FloatVector ONE = broadcast(1);
    private static final FloatVector TWO = broadcast(2);
    private static final FloatVector HALF = broadcast(0.5f);
    private static final FloatVector LOG2_E = broadcast(1.44269504f);
    private static final FloatVector LN2_HIGH = broadcast(0.693359375f);
    private static final FloatVector LN2_LOW = broadcast(-2.12194440e-4f);
    private static final FloatVector MINUS_LN2_HIGH = LN2_HIGH.neg();
    private static final FloatVector MINUS_LN2_LOW = LN2_LOW.neg();
    private static final FloatVector LEAST = broadcast(-87);
    private static final FloatVector MOST = broadcast(87);
    /** 1.5·2²³: adding it rounds to whole numbers, which then lie in the lowest bits. */
    private static final FloatVector ROUND = broadcast(12582912f);
    private static final IntVector EXPONENT_OF_ONE = IntVector.broadcast(INTS, BIAS);
    private static final FloatVector EXP_7 = broadcast(1.9875691500e-4f);
    private static final FloatVector EXP_6 = broadcast(1.3981999507e-3f);
    private static final FloatVector EXP_5 = broadcast(8.3334519073e-3f);
    private static final FloatVector EXP_4 = broadcast(4.1665795894e-2f);
    private static final FloatVector EXP_3 = broadcast(1.6666665459e-1f);
    private static final FloatVector EXP_2 = broadcast(5.0000001201e-1f);
    private static final IntVector MANTISSA_MASK = IntVector.broadcast(INTS, MANTISSA);
    private static final IntVector EXPONENT_OF_HALF = IntVector.broadcast(INTS, (BIAS - 1) << MANTISSA_BITS);
    private static final IntVector BIAS_OF_HALF = IntVector.broadcast(INTS, BIAS - 1);
    private static final FloatVector LOG_9 = broadcast(7.0376836292e-2f);
    private static final FloatVector LOG_8 = broadcast(-1.1514610310e-1f);
    private static final FloatVector LOG_7 = broadcast(1.1676998740e-1f);
    private static final FloatVector LOG_6 = broadcast(-1.2420140846e-1f);
    private static final FloatVector LOG_5 = broadcast(1.4249322787e-1f);
    private static final FloatVector LOG_4 = broadcast(-1.6668057665e-1f);
    private static final FloatVector LOG_3 = broadcast(2.0000714765e-1f);
    private static final FloatVector LOG_2 = broadcast(-2.4999993993e-1f);
    private static final FloatVector LOG_1 = broadcast(3.3333331174e-1f);
    private static final FloatVector MINUS_HALF = broadcast(-0.5f);
    private static final FloatVector QUARTER = broadcast(0.25f);
    private static final FloatVector TWO_PI = broadcast(6.2831853f);
    private static final FloatVector SIN_11 = broadcast(-2.3889859e-8f);
    private static final FloatVector SIN_9 = broadcast(2.7525562e-6f);
    private static final FloatVector SIN_7 = broadcast(-1.9840874e-4f);
    private static final FloatVector SIN_5 = broadcast(8.3333310e-3f);
    private static final FloatVector SIN_3 = broadcast(-1.6666667e-1f);
    private static final FloatVector ZERO = broadcast(0);
    private static final FloatVector ROOT_HALF = broadcast(0.70710678f);
    private static final FloatVector PHI_T = broadcast(0.3275911f);
    private static final FloatVector PHI_5 = broadcast(1.061405429f);
    private static final FloatVector PHI_4 = broadcast(-1.453152027f);
    private static final FloatVector PHI_3 = broadcast(1.421413741f);
    private static final FloatVector PHI_2 = broadcast(-0.284496736f);
    private static final FloatVector PHI_1 = broadcast(0.254829592f);

    private static final VectorShuffle<Float> BY_8 = partner(8);
    private static final VectorShuffle<Float> BY_4 = partner(4);
    private static final VectorShuffle<Float> BY_2 = partner(2);
    private static final VectorShuffle<Float> BY_1 = partner(1);

    private Lanes() {}

    /** eˣ, relative error below 1e-7; x is held within ±87, where float32 ends. */
    static FloatVector exp(FloatVector x) {
        FloatVector held = x.max(LEAST).min(MOST);                  // what is not a number stays so, all the way through
        // eˣ = 2ᵏ·eʳ with k the nearest whole number to x/ln 2
        FloatVector rounded = held.fma(LOG2_E, ROUND);
        FloatVector k = rounded.sub(ROUND);
        FloatVector r = k.fma(MINUS_LN2_LOW, k.fma(MINUS_LN2_HIGH, held));
        FloatVector p = EXP_7.fma(r, EXP_6).fma(r, EXP_5).fma(r, EXP_4).fma(r, EXP_3).fma(r, EXP_2).fma(r.mul(r), r).add(ONE);
        // k's lowest bits, moved to where a float's exponent lies
        IntVector power = rounded.reinterpretAsInts().add(EXPONENT_OF_ONE).lanewise(VectorOperators.LSHL, MANTISSA_BITS);
        return p.mul(power.reinterpretAsFloats());
    }

    /** ln x of a positive normal number, absolute error below 1e-7 (relative for large |ln x|). */
    static FloatVector log(FloatVector x) {
        IntVector bits = x.reinterpretAsInts();
        IntVector exponent = bits.lanewise(VectorOperators.LSHR, MANTISSA_BITS).sub(BIAS_OF_HALF);
        FloatVector m = bits.and(MANTISSA_MASK).or(EXPONENT_OF_HALF).reinterpretAsFloats();         // in [½, 1)
        VectorMask<Float> low = m.compare(VectorOperators.LT, ROOT_HALF);
        FloatVector e = ((FloatVector) exponent.convertShape(VectorOperators.I2F, FLOATS, 0)).sub(ZERO.blend(ONE, low));
        FloatVector r = m.sub(ONE).add(ZERO.blend(m, low));                                         // m or 2m, less 1
        FloatVector square = r.mul(r);
        FloatVector p = LOG_9.fma(r, LOG_8).fma(r, LOG_7).fma(r, LOG_6).fma(r, LOG_5).fma(r, LOG_4).fma(r, LOG_3).fma(r, LOG_2)
                .fma(r, LOG_1).mul(r).mul(square);
        p = e.fma(LN2_LOW, p);
        p = square.fma(MINUS_HALF, p);
        // x − x is 0, or no number where x is none.
        return e.fma(LN2_HIGH, r.add(p)).add(x.sub(x));
    }

    /** cos 2πx for x in [0, 1), absolute error below 1e-6. */
    static FloatVector cosTurn(FloatVector x) {
        // By symmetry cos 2πx = sin 2π(|x−½|−¼); the sine's argument then lies within ±π/2.
        FloatVector a = x.sub(HALF).abs().sub(QUARTER).mul(TWO_PI);
        FloatVector s = a.mul(a);
        FloatVector p = SIN_11.fma(s, SIN_9).fma(s, SIN_7).fma(s, SIN_5).fma(s, SIN_3);
        return p.mul(s).fma(a, a);
    }

    /** σ(x) = 1/(1 + e⁻ˣ). */
    static FloatVector sigmoid(FloatVector x) {
        return ONE.div(exp(x.neg()).add(ONE));
    }

    /** tanh x = 1 − 2/(e²ˣ + 1), absolute error below 2e-7. */
    static FloatVector tanh(FloatVector x) {
        return ONE.sub(TWO.div(exp(x.add(x)).add(ONE)));
    }

    /** Φ(x), the standard normal distribution function, absolute error below 1e-7 (Abramowitz, Stegun 7.1.26). */
    static FloatVector normalDistribution(FloatVector x) {
        return normalDistribution(x, exp(x.mul(x).mul(MINUS_HALF)));
    }

    /** As above, for a caller that has {@code bell} = e^(−x²/2). */
    static FloatVector normalDistribution(FloatVector x, FloatVector bell) {
        FloatVector a = x.abs().mul(ROOT_HALF);
        FloatVector t = ONE.div(a.fma(PHI_T, ONE));
        FloatVector p = PHI_5.fma(t, PHI_4).fma(t, PHI_3).fma(t, PHI_2).fma(t, PHI_1).mul(t);
        FloatVector tail = p.mul(bell).mul(HALF);                                    // Φ(−|x|)
        return tail.blend(ONE.sub(tail), x.compare(VectorOperators.GE, ZERO));
    }

    /** The sum over a vector's lanes, always by the same tree of additions: the JDK's own does not say in which order it adds. */
    static float sum(FloatVector x) {
        FloatVector y = x;
        if (WIDTH > 8) {
            y = y.add(y.rearrange(BY_8));
        }
        if (WIDTH > 4) {
            y = y.add(y.rearrange(BY_4));
        }
        y = y.add(y.rearrange(BY_2));
        return y.add(y.rearrange(BY_1)).lane(0);
    }

    /** The largest of a vector's lanes. */
    static float max(FloatVector x) {
        FloatVector y = x;
        if (WIDTH > 8) {
            y = y.max(y.rearrange(BY_8));
        }
        if (WIDTH > 4) {
            y = y.max(y.rearrange(BY_4));
        }
        y = y.max(y.rearrange(BY_2));
        return y.max(y.rearrange(BY_1)).lane(0);
    }

    private static VectorShuffle<Float> partner(int distance) {
        return VectorShuffle.fromOp(FLOATS, lane -> (lane ^ distance) % WIDTH);
    }

    static FloatVector broadcast(float value) {
        return FloatVector.broadcast(FLOATS, value);
    }
}
