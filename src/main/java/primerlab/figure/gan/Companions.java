package primerlab.figure.gan;

import java.util.List;
import java.util.Optional;

import primerlab.experiment.gan.GanSnapshot;
import primerlab.figure.frame.Curve;
import primerlab.figure.frame.Spell;
import primerlab.figure.part.Axis;
import primerlab.figure.part.LinePlot;
import primerlab.figure.part.Role;
import primerlab.run.Script;
import primerlab.run.View;
import primerlab.text.Words;

/** The plots beside the picture: both losses, and how good the fakes are. */
final class Companions {
    private static final Words WORDS = Words.of("gan-figure");
    private static final double LOG_4 = Math.log(4);
    /** A loss that only a logarithmic axis can hold. */
    private static final double MUCH = 1000;
    private static final double LOG_2 = Math.log(2);

    private final LinePlot losses = new LinePlot(WORDS.say("plot.losses"), axis("axis.steps"), axis("axis.loss"));
    private final LinePlot quality = new LinePlot(WORDS.say("plot.quality"), axis("axis.steps"), axis("axis.share"));

    Companions() {
        losses.setId("losses");
        quality.setId("quality");
        losses.series("loss-d").named(WORDS.say("plot.loss-d")).role(Role.DISCRIMINATOR);
        losses.series("loss-g").named(WORDS.say("plot.loss-g")).role(Role.GENERATED);
        quality.series("near-mode").role(Role.GENERATED);
        quality.series("modes").role(Role.REAL);
        quality.series("precision").named(WORDS.say("plot.precision")).role(Role.GENERATED);
        quality.series("coverage").named(WORDS.say("plot.coverage")).role(Role.REAL);
        quality.range(0, 100);
    }

    private static Axis axis(String key) {
        return new Axis(WORDS.say(key), WORDS.say(key + ".unit"));
    }

    LinePlot losses() {
        return losses;
    }

    LinePlot quality() {
        return quality;
    }

    /** @param changes knobs turned on the way: a loss in another unit begins its curve anew */
    void update(View<GanSnapshot> view, Optional<View<GanSnapshot>> other, List<Script.Change> changes, String ghosts) {
        GanSnapshot snapshot = view.snapshot();
        boolean probability = Loss.of(snapshot.loss()).probability();
        losses.reference(WORDS.say("plot.log4"), probability ? LOG_4 : Double.NaN);
        losses.reference(WORDS.say("plot.log2"), probability && snapshot.loss().equals("non-saturating") ? LOG_2 : Double.NaN);
        losses.upAxis(axis(probability ? "axis.loss" : "axis.squares")).ghosts(ghosts);
        quality.ghosts(ghosts);
        long from = unitSince(changes, view.status().step());
        double highest = Math.max(Curve.show(losses.series("loss-d"), view, other, "loss-d", 1, from),
                Curve.show(losses.series("loss-g"), view, other, "loss-g", 1, from));
        losses.logarithmic(highest > MUCH);
        boolean modes = snapshot.modes() >= 0;
        int centres = snapshot.centres().length / 2;
        quality.title(modes ? WORDS.say("plot.modes", Integer.toString(snapshot.modes()), Integer.toString(centres), Spell.percent(snapshot.nearMode()))
                : WORDS.say("plot.spread", Spell.percent(snapshot.coverage()), Spell.percent(snapshot.precision())));
        quality.series("modes").named(WORDS.say("plot.modes.short")).visible(modes);
        quality.series("near-mode").named(WORDS.say("plot.near")).visible(modes);
        quality.series("precision").visible(!modes);
        quality.series("coverage").visible(!modes);
        if (modes) {
            Curve.show(quality.series("modes"), view, other, "modes", 100.0 / Math.max(1, centres));
            Curve.show(quality.series("near-mode"), view, other, "near-mode", 100);
        } else {
            Curve.show(quality.series("precision"), view, other, "precision", 100);
            Curve.show(quality.series("coverage"), view, other, "coverage", 100);
        }
        losses.marker(Curve.marker(view));
        quality.marker(Curve.marker(view));
    }

    /** The step at which nats gave way to squares, or the other way round, the last time before the moment shown; 0 where they never did. */
    private static long unitSince(List<Script.Change> changes, long step) {
        return changes.stream().filter(change -> change.knob().equals("loss") && change.step() <= step).mapToLong(Script.Change::step).max().orElse(0);
    }
}
