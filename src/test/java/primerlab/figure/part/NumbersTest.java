package primerlab.figure.part;

import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

final class NumbersTest {
    @Test void fourSignificantDigitsAreShown() {
        assertEquals("0.4123", Numbers.of(0.41234));
        assertEquals("12.35", Numbers.of(12.345678));
        assertEquals("1.000", Numbers.of(0.99999));
        assertEquals("0.0001235", Numbers.of(0.00012346));
        assertEquals("0", Numbers.of(0));
    }

    @Test void minusIsTrueAndThousandsAreThinlySpaced() {
        assertEquals("−12.35", Numbers.of(-12.345678));
        assertEquals("12\u202f350", Numbers.of(12346));
        assertEquals("1\u202f234\u202f567", Numbers.whole(1_234_567));
        assertEquals("−999", Numbers.whole(-999));
    }

    @Test void veryLargeAndVerySmallNumbersTakePowersOfTen() {
        assertEquals("1.235·10⁻⁷", Numbers.of(1.23456e-7));
        assertEquals("−2.000·10¹²", Numbers.of(-2e12));
    }

    @Test void whatIsNoNumberIsADash() {
        assertEquals("–", Numbers.of(Double.NaN));
        assertEquals("−∞", Numbers.of(Double.NEGATIVE_INFINITY));
    }

    @Test void settingsLoseZerosThatSayNothing() {
        assertEquals("0.001", Numbers.trimmed(0.001));
        assertEquals("2", Numbers.trimmed(2));
        assertEquals("1\u202f000", Numbers.trimmed(1000));
        assertEquals("1·10⁻⁵", Numbers.trimmed(1e-5));
    }

    @Test void numbersPaddedToOneWidthHaveOneWidth() {
        assertEquals(9, Numbers.fixed(-0.5, 9).length());
        assertEquals(9, Numbers.fixed(12.3456, 9).length());
    }

    @Test void whatIsShownCanBeTypedBack() {
        Random random = new Random(5);
        for (int i = 0; i < 1000; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(24) - 12);
            assertEquals(value, Double.parseDouble(Numbers.plain(Numbers.of(value))), 6e-4 * Math.abs(value));
        }
    }

    @Test void theFullValueIsTheSameDouble() {
        assertEquals(Math.PI, Double.parseDouble(Numbers.full(Math.PI)));
        assertEquals("1240", Numbers.full(1240));
    }
}
