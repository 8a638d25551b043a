package primerlab.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import primerlab.figure.part.Numbers;
import primerlab.run.Command;
import primerlab.text.Words;

/** The paces that the transport bar offers: fewer steps a second, never other maths. */
enum Speed {
    GENTLE(Command.Pace.GENTLE), FULL(Command.Pace.FULL), FAST(60, false), SLOW(8, false), SLOWEST(1, false), PHASES(1.25, true);

    private static final Words WORDS = Words.of("app");
    final Command.Pace pace;

    Speed(Command.Pace pace) {
        this.pace = pace;
    }

    Speed(double perSecond, boolean phases) {
        this(new Command.Pace(perSecond, phases));
    }

    String label() {
        return WORDS.say("speed." + name().toLowerCase(Locale.ROOT));
    }

    /** The name of a pace, also of one that a lesson or a figure has set. */
    static String label(Command.Pace pace) {
        Optional<Speed> known = List.of(values()).stream().filter(speed -> speed.pace.equals(pace)).findFirst();
        return known.map(Speed::label).orElseGet(() -> pace.phases() ? PHASES.label()
                : Double.isInfinite(pace.perSecond()) ? FULL.label() : WORDS.say("speed.other", Numbers.of(pace.perSecond())));
    }
}
