package primerlab.figure.diffusion;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.diffusion.ForwardProcess;
import primerlab.experiment.diffusion.ForwardSnapshot;
import primerlab.experiment.diffusion.InkCount;
import primerlab.figure.frame.Cards;
import primerlab.figure.frame.Curve;
import primerlab.figure.frame.Spell;
import primerlab.figure.frame.Tile;
import primerlab.figure.part.Axis;
import primerlab.figure.part.Extent;
import primerlab.figure.part.LinePlot;
import primerlab.figure.part.Numbers;
import primerlab.figure.part.Plane;
import primerlab.figure.part.Role;
import primerlab.run.View;
import primerlab.text.Words;

/** Ink in water: the particles, and their entropy as it rises. */
final class ForwardInk extends VBox {
    private static final Words WORDS = Words.of("forward-figure");
    /** Particles drawn; the entropy counts all of them. */
    private static final int DRAWN = 2000;
    private static final double REACH = 3.2;
    private static final int WIDE = 7;

    private final Plane plane = new Plane("", new Axis("x₁", ""), new Axis("x₂", ""), Extent.square(REACH)).legend(false);
    private final LinePlot plot = new LinePlot(WORDS.say("entropy.title"), axis("t"), axis("entropy"));
    private final Cards cards;
    private final List<Tile> tiles;
    private @Nullable ForwardSnapshot shown;
    private double hoverX = Double.NaN;
    private double hoverY;

    ForwardInk(Cards cards, LongConsumer go) {
        this.cards = cards;
        getStyleClass().add("forward-ink");
        plane.setId("ink");
        plot.setId("entropy");
        plot.series("entropy").named(WORDS.say("entropy.counted")).role(Role.REAL);
        plot.series("expected-entropy").named(WORDS.say("entropy.exact")).role(Role.TEXT).dashes(6, 3);
        plot.reference(WORDS.say("entropy.limit"), InkCount.LIMIT);
        plot.onPick(step -> go.accept(Math.round(step)));
        plane.onHover((x, y) -> {
            hoverX = x;
            hoverY = y;
            card();
        });
        plane.onLeave(() -> {
            hoverX = Double.NaN;
            cards.hide(plane);
        });
        plane.onClick((_, _) -> cards.copy());
        Tile entropy = new Tile("ink-entropy", WORDS.say("ink.entropy"), cards, () -> ForwardReadings.entropy(seen()), () -> { }).steady();
        Tile variance = new Tile("ink-variance", WORDS.say("ink.variance"), cards, () -> ForwardReadings.variance(seen()), () -> { }).steady();
        tiles = List.of(entropy, variance);
        FlowPane numbers = new FlowPane(entropy, variance);
        numbers.getStyleClass().add("tiles");
        getChildren().addAll(numbers, new ForwardPair(plane, plot));
    }

    private static Axis axis(String key) {
        return new Axis(WORDS.say("axis." + key), WORDS.say("axis." + key + ".unit"));
    }

    private ForwardSnapshot seen() {
        ForwardSnapshot seen = shown;
        if (seen == null) {
            throw new IllegalStateException("nothing is shown yet");
        }
        return seen;
    }

    Plane plane() {
        return plane;
    }

    LinePlot plot() {
        return plot;
    }

    void show(ForwardSnapshot now) {
        shown = now;
        plane.layer("ink").dots(now.ink(), DRAWN, Role.REAL).size(0.9).opacity(0.75);
        plane.title(now.phase() > 0 ? WORDS.say("ink.phase." + ForwardProcess.PHASES.getFirst())
                : WORDS.say("ink.title", Spell.step(now.t()), Spell.step(Math.min(DRAWN, now.particles())), Spell.step(now.particles())));
        card();
    }

    private void card() {
        if (!Double.isNaN(hoverX) && shown != null) {
            var at = plane.place(hoverX, hoverY);
            cards.show(ForwardReadings.bin(shown, hoverX, hoverY), plane, at.getX(), at.getY());
        }
    }

    /** The numbers, and the entropy up to the moment shown. */
    void curves(View<ForwardSnapshot> view, Optional<View<ForwardSnapshot>> other, String ghosts) {
        tiles.getFirst().show(view.snapshot().entropy(), WORDS.say("unit.nats"), WIDE);
        tiles.getLast().show(view.snapshot().variance(), "", WIDE);
        Curve.show(plot.series("entropy"), view, other, "entropy", 1);
        Curve.show(plot.series("expected-entropy"), view, Optional.empty(), "expected-entropy", 1);
        plot.series("expected-entropy").visible(view.snapshot().drop());
        plot.marker(Curve.marker(view)).ghosts(ghosts);
        plot.title(WORDS.say("entropy.title.now", Numbers.significant(view.snapshot().entropy(), 3), Numbers.significant(InkCount.LIMIT, 4)));
    }
}
