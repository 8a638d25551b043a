package primerlab.figure.gan;

import java.util.function.Supplier;
import javafx.geometry.Point2D;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.gan.GanSnapshot;
import primerlab.figure.frame.Cards;
import primerlab.figure.part.LinePlot;
import primerlab.run.View;

/**
 * What the learner points at and what is pinned, over pictures, networks and plots. The card follows while time moves, and a pinned
 * point stays pinned.
 */
final class Hands implements GanPlane.Listener {
    private final Cards cards;
    private final Supplier<@Nullable View<GanSnapshot>> view;
    private final Runnable changed;
    private Probe pinned = Probe.NOTHING;
    private Probe hovered = Probe.NOTHING;
    private @Nullable GanPlane over;
    private double x;
    private double y;

    /** @param changed runs when the selection changed */
    Hands(Cards cards, Supplier<@Nullable View<GanSnapshot>> view, Runnable changed) {
        this.cards = cards;
        this.view = view;
        this.changed = changed;
    }

    /** What the networks show: the pinned point, else the one under the pointer. */
    Probe selected() {
        return !(pinned instanceof Probe.Nothing) ? pinned : hovered;
    }

    Probe pinned() {
        return pinned;
    }

    @Override public void hovered(GanPlane plane, Probe probe, double atX, double atY) {
        hovered = probe;
        x = atX;
        y = atY;
        over = plane;
        follow();
        changed.run();
    }

    @Override public void clicked(GanPlane plane, Probe probe) {
        cards.copy();
        if (!(probe instanceof Probe.Place)) {
            pinned = probe.equals(pinned) ? Probe.NOTHING : probe;
            changed.run();
        } else if (!(pinned instanceof Probe.Nothing)) {
            pinned = Probe.NOTHING;
            changed.run();
        }
    }

    /** Puts the newest numbers on the card. */
    void follow() {
        View<GanSnapshot> now = view.get();
        if (over == null || now == null) {
            return;
        }
        GanSnapshot snapshot = over.snapshot() == null ? now.snapshot() : over.snapshot();
        if (hovered instanceof Probe.Nothing || tooFew(hovered, snapshot)) {
            cards.hide(over.node());
        } else {
            Point2D at = over.node().place(x, y);
            cards.show(Readings.of(hovered, snapshot), over.node(), at.getX(), at.getY());
        }
    }

    private static boolean tooFew(Probe probe, GanSnapshot snapshot) {
        return probe instanceof Probe.Real(int index) && 2 * index >= snapshot.real().length;
    }

    /** A fresh run may have fewer points. */
    void check(GanSnapshot snapshot) {
        if (tooFew(pinned, snapshot)) {
            pinned = Probe.NOTHING;
        }
    }

    /** The loss of D or of G under the pointer: at the moment shown with the numbers put in. */
    void readLosses(LinePlot plot) {
        plot.onHover(step -> {
            View<GanSnapshot> now = view.get();
            if (Double.isNaN(step) || now == null) {
                cards.hide(plot);
            } else {
                cards.show(Readings.losses(now, Math.round(step)), plot, plot.getWidth() / 2, plot.getHeight());
            }
        });
    }
}
