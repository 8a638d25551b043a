package primerlab.figure.autoregressive;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.SplittableRandom;

import primerlab.experiment.autoregressive.Chain;
import primerlab.experiment.autoregressive.ChainReader;

/**
 * How one image comes about: pixels that the model draws, pixels that a hand has set, and the way back. The same seed, picture, weights
 * and hands give the same image.
 */
final class ChainStory {
    private static final int MOST_UNDONE = 100;

    private final long seed;
    private final Deque<Past> before = new ArrayDeque<>();
    private Chain chain;
    private ChainReader reader;
    /** Levels of ink; after going back, those that were there. */
    private int[] ink;
    private int remembered;
    private boolean[] given;
    private long picture;

    private record Past(int[] ink, int count, boolean[] given, long picture) {}

    ChainStory(long seed, ChainReader reader) {
        this.seed = seed;
        this.reader = reader;
        chain = reader.begin();
        ink = new int[chain.pixels()];
        given = new boolean[ink.length];
    }

    /** True where this reader can take over: same side, same levels of ink. */
    boolean fits(ChainReader other) {
        return other.side() == chain.side() && other.levels() == chain.levels();
    }

    /** From now on by these weights: what is decided stays, and is read again. */
    void read(ChainReader newer) {
        reader = newer;
        chain = chain.readBy(newer);
    }

    /** The same picture once more, with the same chance, as these weights draw it. */
    void redraw(ChainReader newer, double temperature) {
        read(newer);
        chain.back(0);
        while (chain.decided() < remembered) {
            step(temperature);
        }
    }

    ChainReader reader() {
        return reader;
    }

    Chain chain() {
        return chain;
    }

    int decided() {
        return chain.decided();
    }

    boolean complete() {
        return chain.complete();
    }

    /** Set by a hand, not by the model. */
    boolean given(int pixel) {
        return given[pixel];
    }

    boolean handsOff() {
        for (int pixel = 0; pixel < given.length; pixel++) {
            if (given[pixel]) {
                return false;
            }
        }
        return true;
    }

    /** How many pixels have ink: those decided and, after going back, those that were. */
    int remembered() {
        return remembered;
    }

    int ink(int pixel) {
        return ink[pixel];
    }

    /** Decides the next pixel: as the hand did, else as the model and chance do. */
    void step(double temperature) {
        int pixel = chain.decided();
        if (given[pixel]) {
            chain.put(ink[pixel]);
        } else {
            chain.draw(chance(pixel), temperature);
            ink[pixel] = chain.level(pixel);
        }
        remembered = Math.max(remembered, chain.decided());
    }

    /** A function of seed, picture and pixel, so that going back and on again draws the same. */
    private double chance(int pixel) {
        long key = new SplittableRandom(new SplittableRandom(seed).nextLong() + picture).nextLong();
        return new SplittableRandom(key + pixel).nextDouble();
    }

    /** Back to where so many pixels were decided, or on again as far as there is ink. */
    void goTo(int count) {
        chain.back(count);
        while (chain.decided() < Math.min(count, remembered)) {
            chain.put(ink[chain.decided()]);
        }
    }

    /** Another image from nothing. */
    void fresh() {
        keep();
        picture++;
        give(new int[0]);
    }

    /** Sets a decided pixel; what came after it is forgotten. */
    void overwrite(int pixel, int level) {
        keep();
        chain.back(pixel);
        Arrays.fill(given, pixel, given.length, false);
        given[pixel] = true;
        ink[pixel] = level;
        chain.put(level);
        remembered = pixel + 1;
    }

    /** An image whose first pixels a hand has set. */
    void begin(int[] levels) {
        keep();
        give(levels);
    }

    private void give(int[] levels) {
        chain.back(0);
        Arrays.fill(given, false);
        for (int pixel = 0; pixel < levels.length; pixel++) {
            given[pixel] = true;
            ink[pixel] = levels[pixel];
            chain.put(levels[pixel]);
        }
        remembered = levels.length;
    }

    private void keep() {
        before.push(new Past(ink.clone(), remembered, given.clone(), picture));
        if (before.size() > MOST_UNDONE) {
            before.removeLast();
        }
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    /** As it was before the last hand, or the last new image. */
    void undo() {
        Past past = before.pop();
        ink = past.ink.clone();
        given = past.given.clone();
        picture = past.picture;
        remembered = past.count;
        chain.back(0);
        goTo(remembered);
    }

    /** Its own variant of the same beginning: another picture number, the same hands. */
    ChainStory variant(int number) {
        ChainStory variant = new ChainStory(seed, reader);
        variant.picture = -number;
        return variant;
    }

    /** Becomes what another story is; can be undone. */
    void adopt(ChainStory other) {
        keep();
        picture = other.picture;
        ink = other.ink.clone();
        given = other.given.clone();
        remembered = other.remembered;
        chain.back(0);
        goTo(remembered);
    }

    /** Comes as far as another story, with the same hands and the same chance, but drawn by its own weights. */
    void follow(ChainStory lead, double temperature) {
        int same = 0;
        while (same < chain.decided() && same < lead.decided() && picture == lead.picture && given[same] == lead.given[same]
                && (!given[same] || ink[same] == lead.ink[same])) {
            same++;
        }
        picture = lead.picture;
        chain.back(same);
        given = lead.given.clone();
        while (chain.decided() < lead.decided()) {
            int pixel = chain.decided();
            if (given[pixel]) {
                ink[pixel] = lead.ink[pixel];
            }
            step(temperature);
        }
        remembered = chain.decided();
    }
}
