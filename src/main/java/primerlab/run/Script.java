package primerlab.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import primerlab.text.BadInput;

/**
 * Every knob that is turned over a run, and when: with it a run can be played again to the bit. Immutable.
 *
 * @param start   the settings of step 0
 * @param changes in the order of their steps
 */
public record Script(Settings start, List<Change> changes) {
    /**
     * One knob turned before the training step that starts at {@code step}.
     *
     * @param once for that step alone; otherwise for all that follow too
     */
    public record Change(long step, String knob, String value, boolean once) {}

    public Script {
        changes = List.copyOf(changes);
    }

    public static Script of(Settings start) {
        return new Script(start, List.of());
    }

    /** The settings that the training step starting at {@code step} runs under. */
    public Settings at(long step) {
        return after(lasting(step), change -> change.once && change.step == step);
    }

    /** The knobs as they stand at {@code step}, without what is turned for that step alone. */
    public Settings lasting(long step) {
        return after(start, change -> !change.once && change.step <= step);
    }

    private Settings after(Settings before, Predicate<Change> counts) {
        Settings settings = before;
        for (Change change : changes) {
            if (counts.test(change)) {
                try {
                    settings = settings.with(change.knob, change.value);
                } catch (BadInput e) {
                    throw new IllegalStateException("a change that was checked when it was made", e);
                }
            }
        }
        return settings;
    }

    /** This script up to {@code step}, its own changes included, and one more there. @throws BadInput for a knob or value that is not allowed */
    public Script with(long step, String knob, String value) throws BadInput {
        return with(step, knob, value, false);
    }

    /** The same, with the knob turned for the step that starts at {@code step} alone. */
    public Script withOnce(long step, String knob, String value) throws BadInput {
        return with(step, knob, value, true);
    }

    private Script with(long step, String knob, String value, boolean once) throws BadInput {
        String canonical = start.knob(knob).canonical(value);
        List<Change> kept = new ArrayList<>(until(step).changes);
        kept.removeIf(change -> change.step == step && change.knob.equals(knob) && (change.once || !once));
        if (!new Script(start, kept).at(step).get(knob).equals(canonical)) {
            kept.add(new Change(step, knob, canonical, once));
        }
        return new Script(start, kept);
    }

    /** This script without what comes after {@code step}. */
    public Script until(long step) {
        return new Script(start, changes.stream().filter(change -> change.step <= step).toList());
    }

    /** This script as far as it is lived when {@code step} begins: what was turned for that step alone belongs to a future. */
    Script livedUntil(long step) {
        return new Script(start, changes.stream().filter(change -> change.step < step || change.step == step && !change.once).toList());
    }

    /** The newest step up to {@code step} at which a knob was turned for good; −1 where none was. */
    long lastChange(long step) {
        return changes.stream().filter(change -> !change.once).mapToLong(Change::step).filter(at -> at <= step).max().orElse(-1);
    }
}
