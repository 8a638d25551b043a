package primerlab.figure.diffusion;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

import primerlab.experiment.diffusion.ImagesSnapshot;
import primerlab.figure.frame.Curve;
import primerlab.figure.frame.Spell;
import primerlab.figure.part.Axis;
import primerlab.figure.part.LinePlot;
import primerlab.figure.part.Role;
import primerlab.run.View;
import primerlab.text.Words;

/** Loss, and how readable the samples are, over the training. */
final class ImagesPlots {
    private static final Words WORDS = Words.of("reverse-figure");
    private static final double MUCH = 100;
    /** From here on up it is worth saying where one begins that knows nothing. */
    private static final double NEARLY = 0.6;
    private static final double PERCENT = 100;
    private static final double DIGITS = 10;

    private final LinePlot loss = plot("loss", "axis.loss");
    private final LinePlot quality = plot("quality", "axis.share");

    ImagesPlots(LongConsumer pick) {
        loss.series("loss").named(WORDS.say("plot.loss.batch")).role(Role.QUIET);
        loss.series("held-out").named(WORDS.say("plot.held-out")).role(Role.REAL);
        quality.series("readable").named(WORDS.say("plot.readable")).role(Role.GENERATED);
        quality.series("classes").named(WORDS.say("plot.classes")).role(Role.REAL);
        quality.range(0, PERCENT);
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
        double highest = Math.max(Curve.show(loss.series("loss"), view, other, "loss", 1), Curve.show(loss.series("held-out"), view, other, "held-out", 1));
        loss.logarithmic(highest > MUCH);
        loss.reference(WORDS.say("plot.loss.nothing"), highest > NEARLY ? 1 : Double.NaN);
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
