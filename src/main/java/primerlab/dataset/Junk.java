package primerlab.dataset;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/** Images that are no digits, made of glyphs or of nothing: what {@link Judge} learns to refuse. */
final class Junk {
    /** One kind of image that nobody can read, and how many of all junk are of it: what is harder to refuse comes oftener. */
    enum Kind {
        NOISE(1), PLAIN(1), SHUFFLED(1), CRUMBLED(2), HALF(4), AVERAGE(9), CHIMERA(5);

        private final int share;

        Kind(int share) {
            this.share = share;
        }
    }

    private static final List<Kind> MIX = Arrays.stream(Kind.values()).flatMap(kind -> Collections.nCopies(kind.share, kind).stream()).toList();
    private static final float HALF_INK = 0.5f;
    /** A glyph that lost less than this share of its ink may well still be read, */
    private static final double LOST = 0.3;
    /** and so may one that was mixed with another and changed by less than this. */
    private static final double CHANGED = 0.5;

    private final Images glyphs;
    private final boolean binary;
    private final int side;
    private final SplittableRandom random;

    /** @param binary whether images are seen as 0 and 1 alone: the average of two glyphs is then what they have in common */
    Junk(Images glyphs, boolean binary, long seed) {
        this.glyphs = glyphs;
        this.binary = binary;
        side = glyphs.side();
        random = new SplittableRandom(seed);
    }

    /** The n-th image of a mix of all kinds. */
    void draw(int n, float[] into) {
        draw(MIX.get(n % MIX.size()), into);
    }

    /** Writes one image of side · side values, 0 to 1. */
    void draw(Kind kind, float[] into) {
        switch (kind) {
            case NOISE -> noise(into);
            case PLAIN -> Arrays.fill(into, random.nextBoolean() ? 0 : random.nextInt(8) / 7f);
            case AVERAGE -> average(into);
            case HALF -> half(into);
            case SHUFFLED -> shuffled(into);
            case CRUMBLED -> crumbled(into);
            case CHIMERA -> chimera(into);
        }
    }

    /** Grey or black and white, dense or thin. */
    private void noise(float[] into) {
        boolean grey = random.nextBoolean();
        double density = random.nextDouble(0.03, 0.7);
        for (int i = 0; i < side * side; i++) {
            boolean ink = random.nextDouble() < density;
            into[i] = grey ? (float) random.nextDouble() : ink ? 1 : 0;
        }
    }

    private int glyph(float[] into) {
        int index = random.nextInt(glyphs.count());
        System.arraycopy(glyphs.values(), index * side * side, into, 0, side * side);
        return index;
    }

    /** A glyph that shows another digit than {@code index} does. */
    private int other(int index) {
        int[] labels = Objects.requireNonNull(glyphs.labels());
        int other = random.nextInt(glyphs.count());
        while (labels[other] == labels[index]) {
            other = random.nextInt(glyphs.count());
        }
        return other;
    }

    /** Both shine through each other. In black and white, what they share is left: junk only if little is left of either. */
    private void average(float[] into) {
        int one;
        int other;
        do {
            one = glyph(into);
            other = other(one);
            for (int i = 0; i < side * side; i++) {
                into[i] = (into[i] + glyphs.values()[other * side * side + i]) / 2;
            }
        } while (binary && (resembles(into, one) || resembles(into, other)));
    }

    /** One half wiped out, whichever; again with another glyph where next to nothing stood there. */
    private void half(float[] into) {
        int one;
        do {
            one = glyph(into);
            int which = random.nextInt(4);
            for (int i = 0; i < side * side; i++) {
                int along = which < 2 ? i / side : i % side;
                if (along * 2 < side == (which % 2 == 0)) {
                    into[i] = 0;
                }
            }
        } while (change(into, one) < LOST);
    }

    /** Whether a glyph is still about the same. */
    private boolean resembles(float[] image, int glyph) {
        return change(image, glyph) < CHANGED;
    }

    /** Σ |image − glyph| / Σ glyph. */
    private double change(float[] image, int glyph) {
        double ink = 0;
        double change = 0;
        for (int i = 0; i < side * side; i++) {
            float was = seen(glyphs.values()[glyph * side * side + i]);
            ink += was;
            change += Math.abs(seen(image[i]) - was);
        }
        return change / ink;
    }

    private float seen(float value) {
        return !binary ? value : value > HALF_INK ? 1 : 0;
    }

    private void shuffled(float[] into) {
        glyph(into);
        for (int i = side * side - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            float kept = into[i];
            into[i] = into[j];
            into[j] = kept;
        }
    }

    /** A glyph with a good part of its pixels turned over. */
    private void crumbled(float[] into) {
        glyph(into);
        double turned = random.nextDouble(0.12, 0.3);
        for (int i = 0; i < side * side; i++) {
            into[i] = random.nextDouble() < turned ? 1 - into[i] : into[i];
        }
    }

    /** The upper or left half of one digit on the rest of another, or both over each other. */
    private void chimera(float[] into) {
        int one;
        int other;
        do {
            one = glyph(into);
            other = other(one);
            int how = random.nextInt(3);
            for (int i = 0; i < side * side; i++) {
                float value = glyphs.values()[other * side * side + i];
                int along = how == 0 ? i / side : i % side;
                into[i] = how == 2 ? Math.max(into[i], value) : along * 2 < side ? into[i] : value;
            }
        } while (resembles(into, one) || resembles(into, other));
    }
}
