package primerlab.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import primerlab.run.Coordinates;
import primerlab.run.Diverged;
import primerlab.run.Experiment;
import primerlab.run.PointSampler;
import primerlab.run.Settings;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

/** One run in the terminal: the same trainer, seed and numbers as in the window, without it. */
final class Training {
    private static final double BARS_A_SECOND = 5;
    private final Terminal terminal;
    private final Experiment<?> experiment;
    private final Settings settings;
    private final long seed;
    private final int workers;

    Training(Terminal terminal, Experiment<?> experiment, Settings settings, long seed, int workers) {
        this.terminal = terminal;
        this.experiment = experiment;
        this.settings = settings;
        this.seed = seed;
        this.workers = workers;
    }

    /**
     * When a run ends and how often it reports, both counted in steps or both in seconds of training.
     *
     * @param limit steps or seconds
     * @param every the same unit
     */
    record Until(boolean counted, double limit, double every) {
        private static final double LINES = 10;

        static Until of(@Nullable Long steps, @Nullable Double seconds, @Nullable Double every) throws BadInput {
            if ((steps == null) == (seconds == null)) {
                throw new BadInput(Commands.WORDS.say(steps == null ? "train.no-limit" : "train.two-limits"));
            }
            if (steps != null && steps < 0 || seconds != null && !(seconds >= 0 && seconds <= 1e7)) {
                throw new BadInput(Commands.WORDS.say("train.bad-limit", steps != null ? "--steps" : "--seconds",
                        steps != null ? steps.toString() : String.valueOf(seconds)));
            }
            if (every != null && !(every > 0 && (steps == null || every >= 1 && every == Math.rint(every)))) {
                throw new BadInput(Commands.WORDS.say(steps == null ? "train.bad-every-seconds" : "train.bad-every-steps", every.toString()));
            }
            if (steps != null) {
                return new Until(true, steps, every != null ? every : Math.max(1, Math.ceil(steps / LINES)));
            }
            double limit = seconds == null ? 0 : seconds;
            return new Until(false, limit, every != null ? every : Math.max(1, limit / LINES));
        }

        boolean reached(long steps, double seconds) {
            return (counted ? steps : seconds) >= limit;
        }
    }

    int run(Until until, Outputs outputs) throws BadInput, CheckFailed {
        try (Interrupt _ = new Interrupt(); Trainer<?> trainer = experiment.trainer(settings, seed, workers)) {
            outputs.check(trainer);
            outputs.load(trainer);
            sayWhatWasMoved(trainer);
            double spent = train(trainer, until);
            outputs.write(trainer);
            terminal.json(done(trainer, spent));
            if (Interrupt.raised()) {
                terminal.say(Commands.WORDS.say("train.interrupted", Long.toString(trainer.step())));
            } else if (trainer.ended()) {
                terminal.say(Commands.WORDS.say("train.ended", Long.toString(trainer.step())));
            }
            return Commands.DONE;
        }
    }

    private void sayWhatWasMoved(Trainer<?> trainer) {
        if (trainer instanceof PointSampler points && points.coordinates().moved()) {
            Coordinates by = points.coordinates();
            terminal.say(Commands.WORDS.say("train.moved", settings.get("data"), brief(by.centreX()), brief(by.centreY()), brief(by.factor())));
        }
    }

    private static String brief(double number) {
        return new BigDecimal(number).round(new MathContext(6)).stripTrailingZeros().toString();
    }

    /** Returns the seconds spent on training steps alone. */
    private double train(Trainer<?> trainer, Until until) throws CheckFailed {
        long first = trainer.step();
        long nanos = 0;
        double seconds = 0;
        double reported = 0;
        double drawn = 0;
        while (!until.reached(trainer.step() - first, seconds) && !trainer.ended() && !Interrupt.raised() && !terminal.deaf()) {
            long start = System.nanoTime();
            try {
                trainer.runStep();
            } catch (Diverged e) {
                throw new CheckFailed(Commands.WORDS.say("train.diverged", experiment.name(), Long.toString(e.step()), e.quantity()));
            }
            nanos += System.nanoTime() - start;
            seconds = nanos / 1e9;
            double now = until.counted() ? trainer.step() - first : seconds;
            if (now - reported >= until.every()) {
                reported = until.counted() ? now : reported + until.every() * Math.floor((now - reported) / until.every());
                terminal.json(line(trainer, seconds));
            }
            if (seconds - drawn > 1 / BARS_A_SECOND) {
                drawn = seconds;
                terminal.bar(now / until.limit(), Commands.WORDS.say("train.bar", Long.toString(trainer.step()), Tidy.decimals(seconds, 1),
                        Tidy.decimals(trainer.loss(), 4), Long.toString(Math.round((trainer.step() - first) / seconds))));
            }
        }
        return seconds;
    }

    private Map<String, Object> line(Trainer<?> trainer, double seconds) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("step", trainer.step());
        line.put("seconds", Tidy.rounded(seconds, 3));
        line.put("loss", trainer.loss());
        line.put("held_out", trainer.heldOut());
        line.put("unit", experiment.unit(settings));
        return line;
    }

    private Map<String, Object> done(Trainer<?> trainer, double seconds) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("done", true);
        line.put("step", trainer.step());
        line.put("seconds", Tidy.rounded(seconds, 3));
        line.put("held_out", trainer.heldOut());
        line.put("unit", experiment.unit(settings));
        line.put("parameters", trainer.parameters());
        line.put("metrics", trainer.measures());
        return line;
    }
}
