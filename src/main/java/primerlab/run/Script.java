package primerlab.run;

import java.util.ArrayList;
import java.util.List;

import primerlab.text.BadInput;

/**
 * Every knob that is turned over a run, and when: with it a run can be played again to the bit. Immutable.
 *
 * @param start   the settings of step 0
 * @param changes in the order of their steps; each acts on the training step that starts at its step
 */
public record Script(Settings start, List<Change> changes) {
    /** One knob turned before the training step that starts at {@code step}. */
    public record Change(long step, String knob, String value) {}

    public Script {
        changes = List.copyOf(changes);
    }

    public static Script of(Settings start) {
        return new Script(start, List.of());
    }

    /** The settings that the training step starting at {@code step} runs under. */
    public Settings at(long step) {
        return after(change -> change.step <= step);
    }

    /** The settings just before the changes made at {@code step}. */
    public Settings before(long step) {
        return after(change -> change.step < step);
    }

    private Settings after(java.util.function.Predicate<Change> counts) {
        Settings settings = start;
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
        List<Change> kept = new ArrayList<>(until(step).changes);
        kept.removeIf(change -> change.step == step && change.knob.equals(knob));
        String canonical = start.knob(knob).canonical(value);
        if (!new Script(start, kept).at(step).get(knob).equals(canonical)) {
            kept.add(new Change(step, knob, canonical));
        }
        return new Script(start, kept);
    }

    /** This script without what comes after {@code step}. */
    public Script until(long step) {
        return new Script(start, changes.stream().filter(change -> change.step <= step).toList());
    }

    /** Where something changes next, at or after {@code step}; {@link Long#MAX_VALUE} where nothing does. */
    long nextChange(long step) {
        return changes.stream().mapToLong(Change::step).filter(at -> at >= step).min().orElse(Long.MAX_VALUE);
    }

    /** The newest step up to {@code step} at which something was changed; −1 where nothing was. */
    long lastChange(long step) {
        return changes.stream().mapToLong(Change::step).filter(at -> at <= step).max().orElse(-1);
    }
}
