package primerlab.figure.diffusion;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.diffusion.ImagesSnapshot;
import primerlab.figure.frame.Curve;
import primerlab.figure.frame.Readout;
import primerlab.figure.frame.Spell;
import primerlab.figure.part.Axis;
import primerlab.figure.part.LinePlot;
import primerlab.figure.part.Role;
import primerlab.run.History;
import primerlab.run.View;
import primerlab.text.Words;

/** Loss, and how readable the samples are, over the training. */
final class ImagesPlots {
    private static final Words WORDS = Words.of("reverse-figure");
    private static final double MUCH = 100;
    private static final double PERCENT = 100;
    private static final double DIGITS = 10;

    private final LinePlot loss = plot("loss", "axis.loss");
    private final LinePlot quality = plot("quality", "axis.share");
    private @Nullable History history;

    ImagesPlots(LongConsumer pick, Readout readout) {
        loss.series("loss").named(WORDS.say("plot.loss.batch")).role(Role.QUIET);
        loss.series("held-out").named(WORDS.say("plot.held-out")).role(Role.REAL);
        quality.series("readable").named(WORDS.say("plot.readable")).role(Role.GENERATED);
        quality.series("classes").named(WORDS.say("plot.classes")).role(Role.REAL);
        quality.range(0, PERCENT);
        ReverseCurve.explain(loss, readout, () -> "loss", () -> history, 1, "");
        ReverseCurve.explain(quality, readout, () -> "readable", () -> history, PERCENT, "%");
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

    LinePlot quality() {
        return quality;
    }

    List<LinePlot> all() {
        return List.of(loss, quality);
    }

    /** @param ghosts what the pale curves are */
    void update(View<ImagesSnapshot> view, Optional<View<ImagesSnapshot>> other, String ghosts, boolean judged) {
        ImagesSnapshot.Quality now = view.snapshot().quality();
        history = view.history();
        double highest = Math.max(Curve.show(loss.series("loss"), view, other, "loss", 1), Curve.show(loss.series("held-out"), view, other, "held-out", 1));
        loss.logarithmic(highest > MUCH);
        loss.title(Double.isNaN(now.heldOut()) ? WORDS.say("plot.loss") : WORDS.say("plot.loss.now", Spell.number(now.heldOut())));
        Curve.show(quality.series("readable"), view, other, "readable", PERCENT);
        Curve.show(quality.series("classes"), view, other, "classes", PERCENT / DIGITS);
        quality.title(!judged ? WORDS.say("plot.quality.own") : Double.isNaN(now.readable()) ? WORDS.say("plot.quality")
                : WORDS.say("plot.quality.readable", Spell.percent(now.readable()), Spell.step(Math.round(now.classes()))));
        for (LinePlot plot : all()) {
            plot.marker(Curve.marker(view));
            plot.ghosts(ghosts);
        }
    }
}
