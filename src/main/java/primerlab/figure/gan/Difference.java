package primerlab.figure.gan;

import java.util.ArrayList;
import java.util.List;

import primerlab.run.Knob;
import primerlab.run.Status;
import primerlab.text.Words;

/** What two compared runs are called: by what differs between them. */
final class Difference {
    private static final Words WORDS = Words.of("gan-figure");
    private static final Words EXPERIMENT = Words.of("gan-points");
    private static final int MOST = 2;

    private Difference() {}

    /** The settings of {@code one} that {@code other} does not share, as a short line. */
    static String name(Status one, Status other) {
        List<String> parts = new ArrayList<>();
        for (Knob knob : one.settings().knobs()) {
            String value = one.settings().get(knob.name());
            if (!value.equals(other.settings().get(knob.name()))) {
                parts.add(EXPERIMENT.say("knob." + knob.name()) + " " + spelled(knob, value));
            }
        }
        if (one.seed() != other.seed()) {
            parts.add(WORDS.say("picture.seed", Long.toString(one.seed())));
        }
        if (parts.isEmpty()) {
            return WORDS.say("picture.same");
        }
        return parts.size() <= MOST ? String.join(", ", parts)
                : String.join(", ", parts.subList(0, MOST)) + WORDS.say("picture.more", Integer.toString(parts.size() - MOST));
    }

    private static String spelled(Knob knob, String value) {
        String key = "knob." + knob.name() + "." + value;
        if (EXPERIMENT.has(key)) {
            return EXPERIMENT.say(key);
        }
        if (value.startsWith("painted:")) {
            return WORDS.say("picture.painted");
        }
        return knob instanceof Knob.Numeric ? Spell.number(Double.parseDouble(value)) : value;
    }
}
