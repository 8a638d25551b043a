package primerlab.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import primerlab.figure.autoregressive.ChainFigure;
import primerlab.figure.autoregressive.ReadersFigure;
import primerlab.figure.density.HistogramFigure;
import primerlab.figure.density.KlFigure;
import primerlab.figure.diffusion.ForwardFigure;
import primerlab.figure.diffusion.ImagesFigure;
import primerlab.figure.diffusion.PointsFigure;
import primerlab.figure.gan.GanFigure;
import primerlab.figure.gan.ImageFigure;
import primerlab.figure.transformer.TransformerFigures;
import primerlab.text.BadInput;

/** The figures that lessons can hold, by name. */
public final class Figures {
    private final Map<String, FigureKind> kinds = new LinkedHashMap<>();

    public Figures(List<FigureKind> kinds) {
        kinds.forEach(kind -> this.kinds.put(kind.name(), kind));
    }

    /** Every figure of the course. */
    public static Figures all() {
        return new Figures(List.of(
                FigureKind.of(KlFigure.DESIGN),
                FigureKind.of(HistogramFigure.DESIGN),
                FigureKind.of(ChainFigure.DESIGN),
                FigureKind.of(ReadersFigure.DESIGN),
                FigureKind.of(ForwardFigure.DESIGN),
                FigureKind.of(PointsFigure.DESIGN),
                FigureKind.of(ImagesFigure.DESIGN),
                FigureKind.of(GanFigure.DESIGN),
                FigureKind.of(ImageFigure.DESIGN),
                FigureKind.of(TransformerFigures.TOKENS),
                FigureKind.of(TransformerFigures.ATTENTION),
                FigureKind.of(TransformerFigures.ENCODER_DECODER),
                FigureKind.of(TransformerFigures.CHAT)));
    }

    public List<String> names() {
        return List.copyOf(kinds.keySet());
    }

    /** @throws BadInput naming the closest, where there is none of this name */
    public FigureKind kind(String name) throws BadInput {
        FigureKind kind = kinds.get(name);
        if (kind == null) {
            throw BadInput.unknown("figure", name, kinds.keySet());
        }
        return kind;
    }
}
