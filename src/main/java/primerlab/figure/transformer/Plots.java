package primerlab.figure.transformer;

import java.util.Optional;

import primerlab.experiment.transformer.TransformerSnapshot;
import primerlab.figure.frame.Curve;
import primerlab.figure.frame.Spell;
import primerlab.figure.part.Axis;
import primerlab.figure.part.LinePlot;
import primerlab.figure.part.Role;
import primerlab.run.View;
import primerlab.text.Words;

/** The loss, and how many prompts are answered right. */
final class Plots {
    private static final Words WORDS = Words.of("transformer-figure");

    private final LinePlot loss = new LinePlot(WORDS.say("plot.loss"), new Axis(WORDS.say("axis.step"), ""), new Axis(WORDS.say("axis.loss"), WORDS.say("axis.loss.unit")));
    private final LinePlot exact = new LinePlot(WORDS.say("plot.exact"), new Axis(WORDS.say("axis.step"), ""), new Axis(WORDS.say("axis.share"), "%"));

    Plots() {
        loss.setId("loss");
        exact.setId("exact");
        loss.series("loss").named(WORDS.say("plot.loss.short")).role(Role.GENERATED);
        exact.series("exact").named(WORDS.say("plot.exact.short")).role(Role.GOOD);
        exact.range(0, 100);
    }

    LinePlot loss() {
        return loss;
    }

    LinePlot exact() {
        return exact;
    }

    void update(View<TransformerSnapshot> view, Optional<View<TransformerSnapshot>> other) {
        Curve.show(loss.series("loss"), view, other, "loss", 1);
        Curve.show(exact.series("exact"), view, other, "exact", 100);
        double share = view.snapshot().exact();
        exact.title(Double.isNaN(share) ? WORDS.say("plot.exact") : WORDS.say("plot.exact.now", Spell.percent(share)));
        loss.reference(WORDS.say("plot.guessing"), Math.log(view.snapshot().vocabulary().size()));
        loss.marker(Curve.marker(view));
        exact.marker(Curve.marker(view));
    }
}
