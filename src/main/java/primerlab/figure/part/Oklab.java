package primerlab.figure.part;

import javafx.scene.paint.Color;

/** Colours by how they look (Ottosson 2020): equal steps of {@code l} look equally large. */
record Oklab(double l, double a, double b) {
    static Oklab of(Color colour) {
        double red = linear(colour.getRed());
        double green = linear(colour.getGreen());
        double blue = linear(colour.getBlue());
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new Oklab(0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    static Oklab of(int argb) {
        return of(Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255));
    }

    Oklab mix(Oklab other, double share) {
        return new Oklab(l + (other.l - l) * share, a + (other.a - a) * share, b + (other.b - b) * share);
    }

    int argb() {
        double lms = cube(l + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(l - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(l - 0.0894841775 * a - 1.2914855480 * b);
        return 255 << 24 | gamma(4.0767416621 * lms - 3.3077115913 * m + 0.2309699292 * s) << 16
                | gamma(-1.2684380046 * lms + 2.6097574011 * m - 0.3413193965 * s) << 8
                | gamma(-0.0041960863 * lms - 0.7034186147 * m + 1.7076147010 * s);
    }

    private static double cube(double x) {
        return x * x * x;
    }

    private static double linear(double c) {
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int gamma(double c) {
        double clipped = Math.clamp(c, 0.0, 1.0);
        return (int) Math.round(255 * (clipped <= 0.0031308 ? clipped * 12.92 : 1.055 * Math.pow(clipped, 1 / 2.4) - 0.055));
    }
}
