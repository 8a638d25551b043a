package primerlab.figure.frame;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import primerlab.run.Settings;

/** What was changed by hand, to be taken back and done again. */
public final class Edits {
    private static final int MOST = 100;
    private final Deque<Settings> before = new ArrayDeque<>();
    private final Deque<Settings> after = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    public ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedo() {
        return canRedo.getReadOnlyProperty();
    }

    /** Something is about to be changed. @param now as it is */
    public void changing(Settings now) {
        before.push(now);
        if (before.size() > MOST) {
            before.removeLast();
        }
        after.clear();
        tell();
    }

    /** What to go back to. @param now as it is */
    public Settings undo(Settings now) {
        after.push(now);
        Settings back = before.pop();
        tell();
        return back;
    }

    /** What to go on to again. @param now as it is */
    public Settings redo(Settings now) {
        before.push(now);
        Settings again = after.pop();
        tell();
        return again;
    }

    private void tell() {
        canUndo.set(!before.isEmpty());
        canRedo.set(!after.isEmpty());
    }
}
