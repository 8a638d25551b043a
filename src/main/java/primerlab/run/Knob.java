package primerlab.run;

import java.util.List;

import primerlab.text.BadInput;
import primerlab.text.Words;

/**
 * One thing that a learner may change about an experiment. Its name is what lessons, run codes and {@code --set} use; its
 * sentence and label stand in the experiment's message bundle under {@code knob.NAME} and {@code knob.NAME.about}.
 */
public sealed interface Knob {
    /** What is allowed, where something else was asked for. */
    Words WORDS = Words.of("run");

    String name();

    /** The value a fresh run has, as text. */
    String standard();

    Group group();

    /** True where a new value needs a new run (layers, data); false where it acts on the next training step. */
    boolean restarts();

    /** Rare knobs stand behind "More". */
    boolean rare();

    /** Returns the value in its one canonical spelling. @throws BadInput with a sentence that says what is allowed */
    String canonical(String value) throws BadInput;

    /** What the model learns from, or how it learns. */
    enum Group { DATA, MODEL, LEARNING }

    /**
     * A number on a scale; {@code unit} may be empty.
     *
     * @param from where it is of use, up to {@code to}: a slider goes from one to the other, beyond them a value is typed
     */
    record Numeric(String name, Scale scale, double min, double max, double standardValue, String unit,
                   Group group, boolean restarts, boolean rare, double from, double to) implements Knob {
        public enum Scale { LINEAR, LOGARITHMIC, INTEGER }

        public Numeric(String name, Scale scale, double min, double max, double standardValue, String unit, Group group, boolean restarts, boolean rare) {
            this(name, scale, min, max, standardValue, unit, group, restarts, rare, min, max);
        }

        @Override public String standard() {
            return spell(standardValue);
        }

        @Override public String canonical(String value) throws BadInput {
            double number;
            try {
                number = Double.parseDouble(value.strip());
            } catch (NumberFormatException e) {
                throw new BadInput(WORDS.say("knob.no-number", name, spell(min), spell(max), value), e);
            }
            if (!(number >= min && number <= max) || scale == Scale.INTEGER && number != Math.rint(number)) {
                throw new BadInput(WORDS.say(scale == Scale.INTEGER ? "knob.whole" : "knob.number", name, spell(min), spell(max), value.strip()));
            }
            return spell(number);
        }

        private String spell(double number) {
            return scale == Scale.INTEGER ? Long.toString((long) number)
                    : number == Math.rint(number) && Math.abs(number) < 1e7 ? Long.toString((long) number) : Double.toString(number);
        }
    }

    /** One of a few names. */
    record Choice(String name, List<String> options, String standard, Group group, boolean restarts, boolean rare) implements Knob {
        @Override public String canonical(String value) throws BadInput {
            String wanted = value.strip();
            if (!options.contains(wanted)) {
                throw BadInput.unknownValue(name, wanted, options);
            }
            return wanted;
        }
    }

    /** On or off. */
    record Switch(String name, boolean on, Group group, boolean restarts, boolean rare) implements Knob {
        @Override public String standard() {
            return on ? "on" : "off";
        }

        @Override public String canonical(String value) throws BadInput {
            String wanted = value.strip();
            if (!wanted.equals("on") && !wanted.equals("off")) {
                throw new BadInput(WORDS.say("knob.switch", name, value));
            }
            return wanted;
        }
    }

    /** Where the data comes from: a built-in name, a file's path, or {@code painted:…}. The experiment reads and judges it. */
    record Source(String name, List<String> builtIn, String standard) implements Knob {
        @Override public Group group() {
            return Group.DATA;
        }

        @Override public boolean restarts() {
            return true;
        }

        @Override public boolean rare() {
            return false;
        }

        @Override public String canonical(String value) throws BadInput {
            if (value.isBlank()) {
                throw BadInput.unknownValue(name, value, builtIn);
            }
            return value.strip();
        }
    }
}
