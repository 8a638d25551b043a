package primerlab.experiment.diffusion;

import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import primerlab.dataset.Glyphs;
import primerlab.dataset.Judge;
import primerlab.dataset.Verdict;

/** How readable samples are, measured while the training goes on: on few of them, and with a judge that is trained beside it. */
final class ImageQuality {
    static final int SAMPLES = 64;
    /** Whatever the knobs say: a curve must mean the same from its beginning to its end. */
    static final Way WAY = new Way(20, 0, false);

    private final boolean judged;
    private final int side;
    private @Nullable CompletableFuture<Judge> judge;

    /** @param data name of what is learned from: only the built-in glyphs have a judge */
    ImageQuality(String data, int side) {
        judged = data.equals(Glyphs.NAME);
        this.side = side;
    }

    /** Whether there is a judge and it has learned to read; the first call sends it to school, which takes about two seconds. */
    boolean ready() {
        if (!judged) {
            return false;
        }
        CompletableFuture<Judge> now = judge;
        if (now == null) {
            now = CompletableFuture.supplyAsync(() -> Judge.ofGlyphs(side));
            judge = now;
        }
        return now.isDone();
    }

    /** @param images (n, side²), 0 to 1 */
    Verdict of(float[] images) {
        return Judge.ofGlyphs(side).judge(images, images.length / (side * side));
    }
}
