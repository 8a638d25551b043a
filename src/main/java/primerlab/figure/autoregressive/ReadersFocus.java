package primerlab.figure.autoregressive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import primerlab.experiment.autoregressive.ReadersProbe;
import primerlab.experiment.autoregressive.ReadersSnapshot;

/** What is being looked at: a picture, held out or drawn by the learner, and one of its pixels. It stays while time moves. */
final class ReadersFocus {
    private final List<Runnable> listeners = new ArrayList<>();
    private int side;
    private float[] glyphs = {};
    private int glyph;
    private float[] picture = {};
    private int pinned;
    private int hovered = -1;

    /** Runs after the picture or the pixel changed. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    /** A fresh run may have other pictures, or larger ones. */
    void take(ReadersSnapshot snapshot) {
        if (Arrays.equals(snapshot.glyphs(), glyphs) && snapshot.shape().side() == side) {
            return;
        }
        boolean resized = snapshot.shape().side() != side;
        side = snapshot.shape().side();
        glyphs = snapshot.glyphs();
        glyph = 0;
        picture = Arrays.copyOf(glyphs, side * side);
        hovered = -1;
        pinned = resized ? 2 * side / 3 * side + side / 2 : pinned;
        changed();
    }

    boolean ready() {
        return picture.length > 0;
    }

    int side() {
        return side;
    }

    /** Bits, (side²). */
    float[] picture() {
        return picture;
    }

    /** The pixel under the pointer, else the one chosen last. */
    int pixel() {
        return hovered >= 0 ? hovered : pinned;
    }

    /** −1 for none. */
    void hover(int pixel) {
        if (pixel != hovered) {
            hovered = pixel;
            changed();
        }
    }

    void pin(int pixel) {
        pinned = pixel;
        hovered = -1;
        changed();
    }

    /** Moves the chosen pixel within the picture. */
    void move(int down, int right) {
        int row = Math.clamp(pixel() / side + down, 0, side - 1);
        int col = Math.clamp(pixel() % side + right, 0, side - 1);
        pin(row * side + col);
    }

    /** The next picture that the readers never learn from. */
    void nextGlyph() {
        int pixels = side * side;
        glyph = (glyph + 1) % Math.max(1, glyphs.length / pixels);
        picture = Arrays.copyOfRange(glyphs, glyph * pixels, (glyph + 1) * pixels);
        changed();
    }

    void clear() {
        picture = new float[side * side];
        changed();
    }

    void ink(int pixel, boolean on) {
        if (picture[pixel] > 0.5f != on) {
            picture = picture.clone();
            picture[pixel] = on ? 1 : 0;
            changed();
        }
    }

    boolean empty() {
        for (float bit : picture) {
            if (bit > 0.5f) {
                return false;
            }
        }
        return true;
    }

    /** The picture and others after it, (IMAGES, side²), to average slopes over. */
    float[] pictures() {
        int pixels = side * side;
        int count = glyphs.length / pixels;
        float[] all = new float[ReadersProbe.IMAGES * pixels];
        System.arraycopy(picture, 0, all, 0, pixels);
        for (int i = 1; i < ReadersProbe.IMAGES; i++) {
            System.arraycopy(glyphs, (glyph + i) % count * pixels, all, i * pixels, pixels);
        }
        return all;
    }
}
