package primerlab.figure.diffusion;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.diffusion.PointsSnapshot;
import primerlab.figure.frame.Curve;
import primerlab.figure.frame.Readout;
import primerlab.figure.frame.Spell;
import primerlab.figure.part.Axis;
import primerlab.figure.part.LinePlot;
import primerlab.figure.part.Role;
import primerlab.run.History;
import primerlab.run.View;
import primerlab.text.Words;

/** Loss, distance to the exact prediction, and how good the samples are, over the training. */
final class PointsPlots {
    private static final Words WORDS = Words.of("reverse-figure");
    /** A loss that only a logarithmic axis can hold. */
    private static final double MUCH = 100;
    private static final double PERCENT = 100;

    private final LinePlot loss = plot("loss", "axis.loss");
    private final LinePlot error = plot("error", "axis.error");
    private final LinePlot quality = plot("quality", "axis.share");
    private @Nullable History history;
    private int modes;

    PointsPlots(LongConsumer pick, Readout readout) {
        loss.series("loss").named(WORDS.say("plot.loss.batch")).role(Role.QUIET);
        loss.series("held-out").named(WORDS.say("plot.held-out")).role(Role.REAL);
        error.series("error").named(WORDS.say("plot.error.line")).role(Role.GENERATED);
        error.logarithmic(true);
        quality.series("near-mode").named(WORDS.say("plot.near-mode")).role(Role.GENERATED);
        quality.series("modes").named(WORDS.say("plot.modes")).role(Role.REAL);
        quality.series("near-data").named(WORDS.say("plot.near-data")).role(Role.QUIET);
        quality.range(0, PERCENT);
        ReverseCurve.explain(loss, readout, () -> "loss", () -> history, 1, "");
        ReverseCurve.explain(error, readout, () -> "error", () -> history, 1, "");
        ReverseCurve.explain(quality, readout, () -> modes > 0 ? "near-mode" : "near-data", () -> history, PERCENT, "%");
        all().forEach(plot -> plot.onPick(step -> pick.accept(Math.round(step))));
    }

    private static LinePlot plot(String id, String up) {
        LinePlot plot = new LinePlot(WORDS.say("plot." + id), new Axis(WORDS.say("axis.steps"), ""), new Axis(WORDS.say(up), WORDS.say(up + ".unit")));
        plot.setId(id);
        return plot;
    }

    LinePlot loss() {
        return loss;
    }

    LinePlot error() {
        return error;
    }

    LinePlot quality() {
        return quality;
    }

    List<LinePlot> all() {
        return List.of(loss, error, quality);
    }

    /** @param ghosts what the pale curves are */
    void update(View<PointsSnapshot> view, Optional<View<PointsSnapshot>> other, String ghosts) {
        PointsSnapshot snapshot = view.snapshot();
        PointsSnapshot.Quality now = snapshot.quality();
        history = view.history();
        double highest = Math.max(Curve.show(loss.series("loss"), view, other, "loss", 1), Curve.show(loss.series("held-out"), view, other, "held-out", 1));
        loss.logarithmic(highest > MUCH);
        loss.title(Double.isNaN(now.heldOut()) ? WORDS.say("plot.loss") : WORDS.say("plot.loss.now", Spell.number(now.heldOut())));
        Curve.show(error.series("error"), view, other, "error", 1);
        error.title(Double.isNaN(now.error()) ? WORDS.say("plot.error") : WORDS.say("plot.error.now", Spell.number(now.error())));
        modes = snapshot.centres().length / 2;
        Curve.show(quality.series("near-mode").visible(modes > 0), view, other, "near-mode", PERCENT);
        Curve.show(quality.series("modes").visible(modes > 0), view, other, "modes", modes > 0 ? PERCENT / modes : PERCENT);
        Curve.show(quality.series("near-data"), view, other, "near-data", PERCENT);
        quality.title(Double.isNaN(now.nearData()) ? WORDS.say("plot.quality")
                : modes > 0 ? WORDS.say("plot.quality.now", Spell.percent(now.nearMode()), Spell.step(Math.round(now.modes())), Integer.toString(modes))
                : WORDS.say("plot.quality.near", Spell.percent(now.nearData())));
        for (LinePlot plot : all()) {
            plot.marker(Curve.marker(view));
            plot.ghosts(ghosts);
        }
    }
}
