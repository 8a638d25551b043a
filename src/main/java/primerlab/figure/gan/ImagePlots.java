package primerlab.figure.gan;

import java.util.List;
import java.util.Optional;

import primerlab.experiment.gan.GanImagesSnapshot;
import primerlab.figure.frame.Curve;
import primerlab.figure.frame.Spell;
import primerlab.figure.part.Axis;
import primerlab.figure.part.LinePlot;
import primerlab.figure.part.Role;
import primerlab.run.Script;
import primerlab.run.View;
import primerlab.text.Words;

/** Both losses, and how good the fakes are: the share that can be read, and how many digits are among them. */
final class ImagePlots {
    private static final Words WORDS = ImageWords.WORDS;
    private static final double LOG_4 = Math.log(4);
    private static final double LOG_2 = Math.log(2);
    private static final double MUCH = 1000;
    private static final int DIGITS = 10;

    private final LinePlot losses = new LinePlot(WORDS.say("plot.losses"), axis("axis.steps"), axis("axis.nats"));
    private final LinePlot quality = new LinePlot(WORDS.say("plot.quality"), axis("axis.steps"), axis("axis.share"));

    ImagePlots() {
        losses.setId("losses");
        quality.setId("quality");
        losses.setPrefHeight(190);
        quality.setPrefHeight(190);
        losses.series("loss-d").named(WORDS.say("plot.loss-d")).role(Role.DISCRIMINATOR);
        losses.series("loss-g").named(WORDS.say("plot.loss-g")).role(Role.GENERATED);
        quality.series("readable").named(WORDS.say("plot.readable")).role(Role.GENERATED);
        quality.series("classes").named(WORDS.say("plot.classes")).role(Role.REAL);
        quality.series("belief-real").named(WORDS.say("plot.belief-real")).role(Role.REAL).visible(false);
        quality.series("belief-fake").named(WORDS.say("plot.belief-fake")).role(Role.GENERATED).visible(false);
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

    /**
     * @param changes knobs turned on the way: a loss in another unit begins its curve anew
     * @param judged  whether somebody can read these fakes: glyphs alone
     */
    void update(View<GanImagesSnapshot> view, Optional<View<GanImagesSnapshot>> other, List<Script.Change> changes, String ghosts, boolean judged) {
        Loss loss = Loss.of(view.snapshot().loss());
        long step = view.status().step();
        losses.title(ImageWords.by(loss, "plot.losses"));
        losses.reference(WORDS.say("plot.log4"), loss.probability() ? LOG_4 : Double.NaN);
        losses.reference(WORDS.say("plot.log2"), loss == Loss.NON_SATURATING ? LOG_2 : Double.NaN);
        losses.upAxis(axis(loss.probability() ? "axis.nats" : loss.critic() ? "axis.score" : "axis.squares")).ghosts(ghosts);
        long from = changes.stream().filter(change -> change.knob().equals("loss") && change.step() <= step).mapToLong(Script.Change::step).max().orElse(0);
        double highest = Math.max(Curve.show(losses.series("loss-d"), view, other, "loss-d", 1, from),
                Curve.show(losses.series("loss-g"), view, other, "loss-g", 1, from));
        losses.logarithmic(highest > MUCH && loss.probability());
        losses.marker(Curve.marker(view));
        quality.ghosts(ghosts).marker(Curve.marker(view));
        quality(view, other, loss, judged, from);
    }

    private void quality(View<GanImagesSnapshot> view, Optional<View<GanImagesSnapshot>> other, Loss loss, boolean judged, long from) {
        for (String name : List.of("readable", "classes")) {
            quality.series(name).visible(judged);
        }
        for (String name : List.of("belief-real", "belief-fake")) {
            quality.series(name).visible(!judged);
        }
        if (judged) {
            GanImagesSnapshot.Quality now = view.snapshot().quality();
            quality.range(0, 100).upAxis(axis("axis.share"));
            quality.title(now.classes() < 0 ? WORDS.say("plot.quality")
                    : WORDS.say("plot.quality.now", Spell.percent(now.readable()), Integer.toString(now.classes()), Spell.step(now.step())));
            Curve.show(quality.series("readable"), view, other, "readable", 100);
            Curve.show(quality.series("classes"), view, other, "classes", 100.0 / DIGITS);
        } else {
            quality.range(loss.probability() ? 0 : Double.NaN, loss.probability() ? 1 : Double.NaN).upAxis(new Axis(ImageWords.by(loss, "axis.verdict"), ""));
            quality.title(ImageWords.by(loss, "plot.verdicts"));
            Curve.show(quality.series("belief-real"), view, other, "belief-real", 1, from);
            Curve.show(quality.series("belief-fake"), view, other, "belief-fake", 1, from);
        }
    }
}
