package primerlab.experiment.density;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * How many bins a histogram needs: bins^dimensions, exact however large.
 *
 * @param bins       along one axis, 1 or more
 * @param dimensions numbers that one example consists of, 0 or more
 */
public record BinCount(int bins, int dimensions) {
    /** Far more digits than are ever shown: the power is rounded at each of its some thirty products. */
    private static final MathContext PRECISE = new MathContext(40);

    public BigInteger exact() {
        return BigInteger.valueOf(bins).pow(dimensions);
    }

    /** The power of ten of its first digit: one less than its number of digits. */
    public int exponent() {
        BigDecimal power = power();
        return power.precision() - power.scale() - 1;
    }

    /** What stands before that power of ten, from 1 to below 10. */
    public double mantissa() {
        return power().movePointLeft(exponent()).doubleValue();
    }

    /** As near as a double comes; infinite where it is too large for one. */
    public double approximate() {
        return Math.pow(bins, dimensions);
    }

    private BigDecimal power() {
        return new BigDecimal(bins).pow(dimensions, PRECISE);
    }
}
