package primerlab.page;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.gan.GanPoints;
import primerlab.figure.Figure;
import primerlab.figure.Playback;
import primerlab.run.Knob;
import primerlab.run.Settings;
import primerlab.run.Status;
import primerlab.text.BadInput;

/** A figure that trains nothing and writes down all it is asked, so that tests can read it. */
final class ToyFigure implements Figure {
    static final List<Knob> KNOBS = new GanPoints().knobs();
    static final List<String> PARTS = List.of("picture", "network", "losses", "quality", "phases", "knobs");
    static final List<String> PRESETS = List.of("eight-islands", "grid", "moons", "spiral", "mode-collapse", "strong-detective",
            "frozen-detective", "tiny-forger", "too-fast", "blow-up");
    static final List<String> MEASURES = List.of("modes", "near_mode", "coverage", "precision");

    final List<String> asked = new ArrayList<>();
    private final Region node = new Region();
    private final ReadOnlyObjectWrapper<Status> status = new ReadOnlyObjectWrapper<>(
            new Status(Status.State.PAUSED, 0, 0, 0, 0, 0, Settings.standard(KNOBS), 1, null));
    private final ReadOnlyBooleanWrapper comparing = new ReadOnlyBooleanWrapper();
    private final Playback playback = (Playback) Proxy.newProxyInstance(Playback.class.getClassLoader(), new Class<?>[] {Playback.class}, this::asked);

    static FigureKind kind(FigureKind.Opening open) {
        return new FigureKind("gan-points", "gan-points", KNOBS, PARTS, PRESETS, MEASURES, true, open);
    }

    @Override public String name() {
        return "gan-points";
    }

    @Override public Region node() {
        return node;
    }

    @Override public Playback playback() {
        return playback;
    }

    @Override public List<String> parts() {
        return PARTS;
    }

    @Override public void show(String part) {
        asked.add("show " + part);
    }

    @Override public void showPicture() {
        asked.add("picture");
    }

    @Override public List<String> presets() {
        return PRESETS;
    }

    @Override public void preset(String name) {
        asked.add("preset " + name);
    }

    @Override public void ask(String question) throws BadInput {
        throw new BadInput("a toy answers nothing");
    }

    @Override public OptionalDouble measure(String name) {
        return OptionalDouble.empty();
    }

    @Override public void export(String kind, java.nio.file.Path file) {
        asked.add("export " + kind);
    }

    @Override public void openExport() {
        asked.add("open export");
    }

    @Override public void visible(boolean visible) {
        asked.add("visible " + visible);
    }

    @Override public void close() {
        asked.add("close");
    }

    /** Every call of the playback ends here, so that a new one needs no new method. */
    private @Nullable Object asked(Object proxy, Method method, Object @Nullable [] given) throws BadInput {
        switch (method.getName()) {
            case "status":
                return status.getReadOnlyProperty();
            case "comparing":
                return comparing.getReadOnlyProperty();
            case "set":
                Settings.standard(KNOBS).with((String) Objects.requireNonNull(given)[0], (String) given[1]);
                break;
            default:
        }
        asked.add(method.getName() + (given == null ? "" : " " + Stream.of(given).map(String::valueOf).collect(Collectors.joining(" "))));
        return method.getReturnType() == boolean.class ? Boolean.FALSE : null;
    }
}
