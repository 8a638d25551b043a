package primerlab.figure.frame;

import java.util.ArrayList;
import java.util.List;

import primerlab.figure.part.Numbers;
import primerlab.run.Knob;
import primerlab.run.Status;
import primerlab.run.View;
import primerlab.text.Words;

/** What two compared runs are called: by what differs between them. */
public final class Difference {
    private static final Words WORDS = Words.of("frame");
    private static final int MOST = 2;

    private Difference() {}

    /**
     * The settings of {@code one} that {@code other} does not share, as a short line; empty where they share all.
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
            return "";
        }
        return parts.size() <= MOST ? String.join(", ", parts)
                : String.join(", ", parts.subList(0, MOST)) + WORDS.say("picture.more", Integer.toString(parts.size() - MOST));
    }

    /**
     * What a run is called while two stand side by side: the first is A; B left it at some step. What differs is said too.
     *
     * @param fork whether {@code run} is the later one
     */
    public static String title(boolean fork, View<?> run, View<?> other, Words experiment) {
        String name = fork ? WORDS.say("run.b", Spell.step(Math.max(0, run.forkedAt()))) : WORDS.say("run.a");
        String differs = name(run.status(), other.status(), experiment);
        return differs.isEmpty() ? name : WORDS.say("run.differs", name, differs);
    }

    /** A sentence about the pictures, with whose knobs and charts are on view. */
    public static String steered(String sentence, boolean fork) {
        return WORDS.say("run.steered", sentence, fork ? "B" : "A");
    }

    /** What the dotted curves of a plot are; empty where there are none. */
    public static String ghosts(View<?> view, boolean comparing, boolean fork) {
        return comparing ? WORDS.say("ghost.other", fork ? "A" : "B")
                : view.status().step() < view.status().lastStep() ? WORDS.say("ghost.later") : "";
    }

    private static String spelled(Knob knob, String value, Words experiment) {
        String key = "knob." + knob.name() + "." + value;
        if (experiment.has(key)) {
            return experiment.say(key);
        }
        if (value.startsWith("painted:")) {
            return WORDS.say("picture.painted");
        }
        return knob instanceof Knob.Numeric ? Numbers.trimmed(Double.parseDouble(value)) : value;
    }
}
