package primerlab.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import primerlab.lesson.Catalogue;
import primerlab.run.Knob;
import primerlab.run.Settings;
import primerlab.text.BadInput;

/** What lessons may name, as the registered figures know it. Opens no window and trains nothing. */
public final class FigureCatalogue implements Catalogue {
    private final Figures figures;
    private final boolean formulas;

    public FigureCatalogue(Figures figures) {
        this(figures, true);
    }

    private FigureCatalogue(Figures figures, boolean formulas) {
        this.figures = figures;
        this.formulas = formulas;
    }

    /** For lessons that came with the program, whose formulas were judged by its tests: setting each once more would delay the window. */
    public static FigureCatalogue trusting(Figures figures) {
        return new FigureCatalogue(figures, false);
    }

    @Override public List<String> figures() {
        return figures.names();
    }

    @Override public List<String> knobs(String figure) {
        return of(figure, kind -> kind.knobs().stream().map(Knob::name).toList());
    }

    @Override public String canonical(String figure, String knob, String value) throws BadInput {
        return Settings.standard(figures.kind(figure).knobs()).with(knob, value).get(knob);
    }

    @Override public Optional<List<String>> builtInData(String figure, String knob) {
        return of(figure, FigureKind::knobs).stream().filter(one -> one.name().equals(knob)).filter(Knob.Source.class::isInstance)
                .map(source -> ((Knob.Source) source).builtIn()).findFirst();
    }

    @Override public boolean asks(String figure) {
        return of(figure, kind -> List.of(kind.asks())).contains(true);
    }

    @Override public List<String> parts(String figure) {
        return of(figure, FigureKind::parts);
    }

    @Override public List<String> presets(String figure) {
        return of(figure, FigureKind::presets);
    }

    @Override public List<String> measures(String figure) {
        return of(figure, FigureKind::measures);
    }

    @Override public Optional<String> formulaFault(String latex) {
        return formulas ? Formulas.fault(latex) : Optional.empty();
    }

    private <T> List<T> of(String figure, Function<FigureKind, List<T>> what) {
        try {
            return what.apply(figures.kind(figure));
        } catch (BadInput e) {
            return List.of();
        }
    }
}
