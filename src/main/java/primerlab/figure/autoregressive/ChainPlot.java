package primerlab.figure.autoregressive;

import java.util.Optional;

import primerlab.experiment.autoregressive.PixelSnapshot;
import primerlab.figure.frame.Curve;
import primerlab.figure.frame.Spell;
import primerlab.figure.part.Axis;
import primerlab.figure.part.LinePlot;
import primerlab.figure.part.Role;
import primerlab.run.View;
import primerlab.text.Words;

/** How dear an image is to the model, in nats: those of the newest batch, and those it never learns from. */
final class ChainPlot {
    private static final Words WORDS = Words.of("chain-rule-figure");
    private static final double MUCH = 2000;
    private final LinePlot plot = new LinePlot(WORDS.say("plot.nats"), new Axis(WORDS.say("axis.steps"), ""), new Axis(WORDS.say("axis.nats"), WORDS.say("axis.nats.unit")));

    ChainPlot() {
        plot.setId("nats");
        plot.series("loss").named(WORDS.say("plot.loss")).role(Role.QUIET);
        plot.series("held-out").named(WORDS.say("plot.held-out")).role(Role.REAL);
    }

    LinePlot node() {
        return plot;
    }

    void update(View<PixelSnapshot> view, Optional<View<PixelSnapshot>> other) {
        PixelSnapshot snapshot = view.snapshot();
        int pixels = snapshot.side() * snapshot.side();
        double coins = pixels * Math.log(snapshot.reader().levels());
        plot.reference(WORDS.say("plot.coins"), Double.NaN);
        double highest = Math.max(Curve.show(plot.series("loss"), view, other, "loss", 1), Curve.show(plot.series("held-out"), view, other, "held-out", 1));
        if (highest > coins / 2) {
            plot.reference(WORDS.say("plot.coins"), coins);
        }
        plot.logarithmic(highest > MUCH);
        plot.title(Double.isNaN(snapshot.heldOut()) ? WORDS.say("plot.nats")
                : WORDS.say("plot.nats.now", Spell.number(snapshot.heldOut()), Spell.number(snapshot.heldOut() / pixels / Math.log(2))));
        plot.marker(Curve.marker(view));
    }
}
