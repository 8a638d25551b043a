package primerlab.cli;

import primerlab.run.Experiment;
import primerlab.run.Knob;
import primerlab.text.Words;

/** What {@code train --list} and {@code train EXPERIMENT --help} say. */
final class TrainHelp {
    private static final int NAME_WIDTH = 18;

    private TrainHelp() {}

    static String list() {
        StringBuilder text = new StringBuilder();
        for (Experiment<?> experiment : Experiments.ALL) {
            text.append(padded(experiment.name())).append(Commands.WORDS.say("experiment." + experiment.name())).append('\n');
        }
        return text.toString();
    }

    static String of(Experiment<?> experiment) {
        Words words = Words.of(experiment.name());
        StringBuilder text = new StringBuilder();
        text.append(experiment.name()).append(": ").append(Commands.WORDS.say("experiment." + experiment.name())).append("\n\n");
        for (Knob knob : experiment.knobs()) {
            text.append(padded(knob.name())).append(range(knob)).append(Commands.WORDS.say("knob.standard", knob.standard())).append('\n');
            text.append(" ".repeat(NAME_WIDTH)).append(words.say("knob." + knob.name() + ".about")).append('\n');
        }
        return text.append('\n').append(Commands.WORDS.say("train.help-more")).toString();
    }

    private static String range(Knob knob) {
        return switch (knob) {
            case Knob.Numeric number -> Commands.WORDS.say(number.scale() == Knob.Numeric.Scale.INTEGER ? "knob.whole" : "knob.number",
                    text(number, number.min()), text(number, number.max()), number.unit()).strip();
            case Knob.Choice choice -> String.join(" | ", choice.options());
            case Knob.Switch _ -> "on | off";
            case Knob.Source source -> String.join(" | ", source.builtIn()) + " | " + Commands.WORDS.say("knob.file");
        };
    }

    private static String text(Knob.Numeric number, double value) {
        return number.scale() == Knob.Numeric.Scale.INTEGER || value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static String padded(String name) {
        return name + " ".repeat(Math.max(1, NAME_WIDTH - name.length()));
    }
}
