package primerlab.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import primerlab.text.BadInput;

/** One file being read: what it may name, and the faults found so far. */
final class Reading {
    final String file;
    final Catalogue catalogue;
    final Set<String> terms;
    final List<String> lessons;
    final OwnFolder folder;
    final List<Fault> faults = new ArrayList<>();
    /** The figure that {@code do:} acts on here; null where the lesson has none. */
    @Nullable String figure;

    /** @param folder where pictures and data may lie; null: nowhere */
    Reading(String file, Catalogue catalogue, Set<String> terms, List<String> lessons, @Nullable Path folder) {
        this.file = file;
        this.catalogue = catalogue;
        this.terms = terms;
        this.lessons = lessons;
        this.folder = new OwnFolder(folder);
    }

    Fault fault(int line, String message) {
        Fault fault = new Fault(file, line, message);
        faults.add(fault);
        return fault;
    }

    Block.Broken broken(int line, String message) {
        return new Block.Broken(fault(line, message));
    }

    /** Reads what a link does and holds it against the figure it acts on. */
    List<Action> actions(String link) throws BadInput {
        List<Action> actions = new ArrayList<>();
        for (Action action : Action.parseAll(link)) {
            actions.add(judged(action));
        }
        return List.copyOf(actions);
    }

    private Action judged(Action action) throws BadInput {
        String acted = figure;
        if (acted == null) {
            throw Complaint.about("do.no-figure");
        }
        if (!catalogue.figures().contains(acted)) {
            return action;
        }
        switch (action) {
            case Action.Set(var values) -> {
                Map<String, String> canonical = new LinkedHashMap<>();
                for (var entry : values.entrySet()) {
                    canonical.put(entry.getKey(), canonical(acted, entry.getKey(), entry.getValue()));
                }
                return new Action.Set(canonical);
            }
            case Action.Preset(String name) -> known("preset", name, acted, catalogue.presets(acted));
            case Action.Show(String part) -> known("part", part, acted, catalogue.parts(acted));
            case Action.Step(Action.Part part) -> {
                if (part == Action.Part.D || part == Action.Part.G) {
                    known("knob", part == Action.Part.D ? "train-g" : "train-d", acted, catalogue.knobs(acted));
                }
            }
            case Action.Ask _ -> {
                if (!catalogue.asks(acted)) {
                    throw Complaint.about("do.cannot-ask", acted);
                }
            }
            case Action.Play _, Action.Pause _, Action.Back _, Action.Go _, Action.Restart _, Action.NewSeed _, Action.Fork _,
                 Action.Pace _ -> { /* every figure can do these */ }
        }
        return action;
    }

    /** What the figure's knob is to be set to: in its canonical spelling, and data of the lesson's own by its absolute path. */
    String canonical(String figure, String knob, String value) throws BadInput {
        known("knob", knob, figure, catalogue.knobs(figure));
        String canonical = catalogue.canonical(figure, knob, value);
        Optional<List<String>> builtIn = catalogue.builtInData(figure, knob);
        return builtIn.isPresent() ? new DataFile(folder).source(figure, canonical, builtIn.get()) : canonical;
    }

    /** @param kind {@code knob}, {@code preset}, {@code part} or {@code measure} */
    static void known(String kind, String wanted, String figure, List<String> known) throws BadInput {
        if (!known.contains(wanted)) {
            throw new BadInput(Complaint.of("unknown." + kind, wanted, figure) + BadInput.hint(wanted, known));
        }
    }
}
