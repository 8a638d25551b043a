package primerlab.experiment.autoregressive;

import java.util.List;

/**
 * The three readers, frozen. Images are bits, row-major (count, side, side).
 *
 * @param step    completed training steps
 * @param phase   readers that have had their turn in the step under way
 * @param masks   false while every pixel sees itself and its future
 * @param watched held-out images that {@link One#nats} is measured on
 * @param glyphs  the first few held-out images
 * @param readers in the order of {@link ReaderKind}
 */
public record ReadersSnapshot(long step, int phase, boolean masks, ReaderShape shape, int watched, float[] glyphs, List<One> readers) {
    /**
     * One reader.
     *
     * @param loss            nats per image, mean over its newest batch; NaN before the first
     * @param nats            nats per image on the held-out images watched
     * @param seconds         spent in its own training steps so far
     * @param secondsPerImage of training, newest
     * @param drawingSeconds  for one image, when {@code drawn} was drawn
     * @param drawn           what it draws
     * @param drawnAt         completed steps at that moment
     * @param weights         all of them, as {@link ReadersProbe} takes them
     */
    public record One(ReaderKind kind, double loss, double nats, double seconds, double secondsPerImage, double drawingSeconds,
                      float[] drawn, long drawnAt, float[] weights) {}

    public One of(ReaderKind kind) {
        return readers.get(kind.ordinal());
    }
}
