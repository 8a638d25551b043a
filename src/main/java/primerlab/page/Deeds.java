package primerlab.page;

import java.util.List;
import java.util.stream.Collectors;

import primerlab.figure.Figure;
import primerlab.figure.Playback;
import primerlab.lesson.Action;
import primerlab.run.Command;
import primerlab.text.BadInput;
import primerlab.text.Words;

/** What each action does to a figure, and how it is said. */
final class Deeds {
    private static final Words WORDS = Words.of("page");
    private static final double SLOW_STEPS_A_SECOND = 8;
    private static final double PHASES_A_SECOND = 1.25;

    private Deeds() {}

    static void perform(Action action, Figure figure) throws BadInput {
        Playback playback = figure.playback();
        switch (action) {
            case Action.Play _ -> playback.play();
            case Action.Pause _ -> playback.pause();
            case Action.Step(Action.Part part) -> {
                switch (part) {
                    case BOTH -> playback.step();
                    case D -> playback.stepWith("train-g", "off");
                    case G -> playback.stepWith("train-d", "off");
                    case PHASE -> {
                        playback.pace(new Command.Pace(PHASES_A_SECOND, true));
                        playback.step();
                    }
                }
            }
            case Action.Back _ -> playback.back();
            case Action.Set(var values) -> {
                for (var entry : values.entrySet()) {
                    playback.set(entry.getKey(), entry.getValue());
                }
            }
            case Action.Preset(String name) -> figure.preset(name);
            case Action.Show(String part) -> figure.show(part);
            case Action.Go(long step) -> playback.goTo(step);
            case Action.Ask(String question) -> figure.ask(question);
            case Action.Restart _ -> playback.restart();
            case Action.NewSeed _ -> playback.newSeed();
            case Action.Fork _ -> playback.fork();
            case Action.Pace(Action.Speed speed) -> playback.pace(switch (speed) {
                case GENTLE -> Command.Pace.GENTLE;
                case SLOW -> new Command.Pace(SLOW_STEPS_A_SECOND, false);
                case PHASES -> new Command.Pace(PHASES_A_SECOND, true);
                case FULL -> Command.Pace.FULL;
            });
        }
    }

    /** True for what is to be seen in the picture: it must be in view. Phases are watched where their names stand. */
    static boolean shows(Action action) {
        return switch (action) {
            case Action.Show _, Action.Pace _, Action.Pause _, Action.Back _ -> false;
            case Action.Step(Action.Part part) -> part != Action.Part.PHASE;
            case Action.Play _, Action.Set _, Action.Preset _, Action.Go _, Action.Ask _, Action.Restart _, Action.NewSeed _, Action.Fork _ -> true;
        };
    }

    /** The control that does the same, as a CSS selector; empty where {@code do:show} leads the eye itself. */
    static String control(Action action) {
        return switch (action) {
            case Action.Play _, Action.Pause _ -> "#play";
            case Action.Step(Action.Part part) -> switch (part) {
                case BOTH -> "#step";
                case D -> "#step-d";
                case G -> "#step-g";
                case PHASE -> "#phase-next";
            };
            case Action.Back _, Action.Go _ -> "#timeline";
            case Action.Set(var values) -> values.keySet().stream().map(knob -> "#knob-" + knob).collect(Collectors.joining(", "));
            case Action.Preset(String name) -> "#preset-" + name;
            case Action.Show _ -> "";
            case Action.Ask _ -> "#prompt";
            case Action.Restart _ -> "#restart";
            case Action.NewSeed _ -> "#new-seed";
            case Action.Fork _ -> "#fork";
            case Action.Pace _ -> "#pace";
        };
    }

    /** A sentence for each, on what pressing does. */
    static String say(List<Action> actions) {
        return actions.stream().map(Deeds::say).collect(Collectors.joining(" "));
    }

    private static String say(Action action) {
        return switch (action) {
            case Action.Play _ -> WORDS.say("action.play");
            case Action.Pause _ -> WORDS.say("action.pause");
            case Action.Step(Action.Part part) -> WORDS.say("action.step." + part.name().toLowerCase(java.util.Locale.ROOT));
            case Action.Back _ -> WORDS.say("action.back");
            case Action.Set(var values) -> WORDS.say("action.set", values.entrySet().stream()
                    .map(entry -> entry.getKey() + " = " + entry.getValue()).collect(Collectors.joining(", ")));
            case Action.Preset(String name) -> WORDS.say("action.preset", name);
            case Action.Show(String part) -> WORDS.say("action.show", part);
            case Action.Go(long step) -> WORDS.say("action.go", Long.toString(step));
            case Action.Ask(String question) -> WORDS.say("action.ask", question);
            case Action.Restart _ -> WORDS.say("action.restart");
            case Action.NewSeed _ -> WORDS.say("action.new-seed");
            case Action.Fork _ -> WORDS.say("action.fork");
            case Action.Pace(Action.Speed speed) -> WORDS.say("action.pace." + speed.name().toLowerCase(java.util.Locale.ROOT));
        };
    }
}
