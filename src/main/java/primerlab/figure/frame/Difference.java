package primerlab.figure.frame;

import java.util.ArrayList;
import java.util.List;

import primerlab.run.Knob;
import primerlab.run.Status;
import primerlab.text.Words;

/** What two compared runs are called: by what differs between them. */
public final class Difference {
    private static final Words WORDS = Words.of("frame");
    private static final int MOST = 2;

    private Difference() {}

    /**
     * The settings of {@code one} that {@code other} does not share, as a short line.
     *
     * @param experiment its bundle: {@code knob.NAME}
     */
    public static String name(Status one, Status other, Words experiment) {
        List<String> parts = new ArrayList<>();
        for (Knob knob : one.settings().knobs()) {
            String value = one.settings().get(knob.name());
            if (!value.equals(other.settings().get(knob.name()))) {
                parts.add(experiment.say("knob." + knob.name()) + " " + spelled(knob, value, experiment));
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

    private static String spelled(Knob knob, String value, Words experiment) {
        String key = "knob." + knob.name() + "." + value;
        if (experiment.has(key)) {
            return experiment.say(key);
        }
        if (value.startsWith("painted:")) {
            return WORDS.say("picture.painted");
        }
        return knob instanceof Knob.Numeric ? Spell.number(Double.parseDouble(value)) : value;
    }
}
