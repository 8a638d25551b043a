package primerlab.figure;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import primerlab.run.Command;
import primerlab.run.Run;
import primerlab.run.Settings;
import primerlab.run.View;
import primerlab.text.BadInput;

/**
 * A run, the newest that was seen of it, and where the commands that it has not obeyed yet will bring it: several deeds in a row each
 * start from what the one before will have done. JavaFX thread only.
 */
final class Side<S> {
    final Run<S> run;
    @Nullable View<S> view;
    /** Expected once all commands are obeyed; null before the first. */
    private @Nullable Settings settings;
    private long step;

    Side(Run<S> run) {
        this.run = run;
    }

    /** A fork begins as its parent is, or will be. */
    void expectLike(Side<S> parent) {
        view = parent.view;
        settings = parent.settings();
        step = parent.step();
    }

    /** Takes the newest view. @return true where there was one */
    boolean take() {
        Optional<View<S>> newest = run.latest().take();
        newest.ifPresent(taken -> view = taken);
        return newest.isPresent();
    }

    /** @param command its knob and value were checked */
    void send(Command command) {
        Settings expected = settings();
        long there = step();
        switch (command) {
            case Command.Set(String knob, String value) -> expected = turned(expected, knob, value);
            case Command.GoTo(long wanted) -> {
                there = Math.min(wanted, run.status().lastStep());
                expected = run.script().lasting(there);
            }
            default -> { /* turns no knob and goes nowhere */ }
        }
        run.send(command);
        settings = expected;
        step = there;
    }

    private static Settings turned(Settings before, String knob, String value) {
        try {
            return before.with(knob, value);
        } catch (BadInput e) {
            throw new IllegalStateException("a value that was checked before it was sent", e);
        }
    }

    Settings settings() {
        return settings == null || run.obeyedAll() ? run.status().settings() : settings;
    }

    private long step() {
        return settings == null || run.obeyedAll() ? run.status().step() : step;
    }

    /** True where the moment shown, or the one asked for, lies before the newest. */
    boolean isInItsPast() {
        return step() < run.status().lastStep();
    }
}
