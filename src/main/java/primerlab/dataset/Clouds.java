package primerlab.dataset;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import primerlab.text.BadInput;

/** The built-in point clouds, all within about ±1. Same name, count and seed: the same points. */
public final class Clouds {
    public static final List<String> NAMES = List.of("ring-of-8", "grid-of-25", "two-moons", "spiral", "swiss-roll", "two-gaussians");

    private static final double RING_RADIUS = 0.8;
    private static final double MODE_DEVIATION = 0.04;
    private static final double BELL_DEVIATION = 0.14;

    private Clouds() {}

    /** @throws BadInput for a name that is not one of {@link #NAMES} */
    public static Points draw(String name, int count, long seed) throws BadInput {
        RandomGenerator random = new SplittableRandom(seed);
        return switch (name) {
            case "ring-of-8" -> mixture(name, ring(8), MODE_DEVIATION, count, random);
            case "grid-of-25" -> mixture(name, grid(5), MODE_DEVIATION, count, random);
            case "two-gaussians" -> mixture(name, new float[] {-0.45f, -0.25f, 0.45f, 0.25f}, BELL_DEVIATION, count, random);
            case "two-moons" -> curve(name, count, random, 0.05, Clouds::moons);
            case "spiral" -> curve(name, count, random, 0.025, Clouds::spiral);
            case "swiss-roll" -> curve(name, count, random, 0.03, Clouds::swissRoll);
            default -> throw BadInput.unknown("data", name, NAMES);
        };
    }

    private static float[] ring(int modes) {
        float[] centres = new float[2 * modes];
        for (int i = 0; i < modes; i++) {
            double angle = 2 * Math.PI * i / modes;
            centres[2 * i] = (float) (RING_RADIUS * Math.cos(angle));
            centres[2 * i + 1] = (float) (RING_RADIUS * Math.sin(angle));
        }
        return centres;
    }

    private static float[] grid(int side) {
        float[] centres = new float[2 * side * side];
        for (int i = 0; i < side * side; i++) {
            centres[2 * i] = (float) (RING_RADIUS * (2.0 * (i % side) / (side - 1) - 1));
            centres[2 * i + 1] = (float) (RING_RADIUS * (2.0 * (i / side) / (side - 1) - 1));
        }
        return centres;
    }

    private static Points mixture(String name, float[] centres, double deviation, int count, RandomGenerator random) {
        float[] all = new float[2 * count];
        for (int i = 0; i < count; i++) {
            int mode = random.nextInt(centres.length / 2);
            all[2 * i] = (float) (centres[2 * mode] + deviation * random.nextGaussian());
            all[2 * i + 1] = (float) (centres[2 * mode + 1] + deviation * random.nextGaussian());
        }
        return Points.of(name, all, centres, deviation, Points.Rescaling.NONE);
    }

    private static Points curve(String name, int count, RandomGenerator random, double thickness, Curve curve) {
        float[] all = new float[2 * count];
        for (int i = 0; i < count; i++) {
            double[] at = curve.at(random.nextDouble(), random.nextBoolean());
            all[2 * i] = (float) (at[0] + thickness * random.nextGaussian());
            all[2 * i + 1] = (float) (at[1] + thickness * random.nextGaussian());
        }
        return Points.of(name, all, new float[0], 0, Points.Rescaling.NONE);
    }

    /** Two half circles of radius 0.55 that reach into each other. */
    private static double[] moons(double t, boolean second) {
        double x = 0.55 * Math.cos(Math.PI * t);
        double y = 0.55 * Math.sin(Math.PI * t);
        return second ? new double[] {0.275 - x, 0.1375 - y} : new double[] {x - 0.275, y - 0.1375};
    }

    /** Two arms of an Archimedean spiral, each one turn; evenly dense along the arm. */
    private static double[] spiral(double t, boolean second) {
        double along = Math.sqrt(t);
        double angle = 2 * Math.PI * along + (second ? Math.PI : 0);
        double radius = 0.12 + 0.76 * along;
        return new double[] {radius * Math.cos(angle), radius * Math.sin(angle)};
    }

    /** The Swiss roll seen from its side: one and a half turns and a half, from inside out. */
    private static double[] swissRoll(double t, boolean second) {
        double angle = 1.5 * Math.PI * (1 + 2 * t);
        double radius = 0.9 * angle / (4.5 * Math.PI);
        return new double[] {radius * Math.cos(angle), radius * Math.sin(angle)};
    }

    /** A point of a curve by its position along it; {@code second} picks one of two strands. */
    private interface Curve {
        double[] at(double t, boolean second);
    }
}
