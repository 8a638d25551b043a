package primerlab.figure.density;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.geometry.Point2D;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.density.BinCount;
import primerlab.experiment.density.HistogramSnapshot;
import primerlab.figure.RunPlayback;
import primerlab.figure.frame.Curve;
import primerlab.figure.frame.Design;
import primerlab.figure.frame.FigureScreen;
import primerlab.figure.frame.Reading;
import primerlab.figure.frame.Tile;
import primerlab.figure.part.Axis;
import primerlab.figure.part.BarPlot;
import primerlab.figure.part.ColourBar;
import primerlab.figure.part.Exports;
import primerlab.figure.part.LinePlot;
import primerlab.figure.part.Numbers;
import primerlab.figure.part.Role;
import primerlab.run.Status;
import primerlab.run.View;
import primerlab.text.BadInput;

/** Bins as they are being filled, what each dimension costs, and how many bins an image would need. */
final class HistogramScreen extends FigureScreen<HistogramSnapshot> {
    private static final double PERCENT = 100;
    private static final int WIDTH = 6;
    /** Counts from here on are shown in thousands. */
    private static final double MANY = 10_000;
    /** Of the width: bins, and what dimensions cost. */
    private static final double[] SHARES = {53, 47};

    private final BinSheet sheet;
    private final ColourBar colours;
    private final BarPlot dimensions;
    private final LinePlot curves;
    private final FlowPane numbers = new FlowPane();
    private final Runs runs;
    private final Tile bins;
    private final Tile perBin;
    private final Tile hit;
    private final Tile fresh;
    private final Tile image;
    private @Nullable HistogramSnapshot shown;
    private int cell = -1;
    private BarPlot.@Nullable Bar bar;
    private double most = 1;

    HistogramScreen(Design<HistogramSnapshot> design, RunPlayback<HistogramSnapshot> playback) {
        super(design, playback);
        sheet = new BinSheet();
        colours = new ColourBar(BinSheet.scale(), 0, 1, words().say("bar.count"));
        dimensions = new BarPlot(words().say("dimensions.title"), axis("axis.dimensions"), axis("axis.share"));
        curves = new LinePlot(words().say("curves.title"), axis("axis.steps"), axis("axis.share"));
        runs = new Runs(words(), experimentWords(), this);
        bins = tile("bins", HistogramReadings::bins);
        perBin = tile("per-bin", HistogramReadings::perBin);
        hit = tile("hit", s -> HistogramReadings.hit(s, s.last()));
        fresh = tile("fresh", s -> HistogramReadings.fresh(s, s.last()));
        image = tile("image", HistogramReadings::image);
        numbers.setId("numbers");
        numbers.getStyleClass().add("tiles");
        numbers.getChildren().addAll(bins, perBin, hit, fresh, image);
        dimensions.setId("dimensions");
        curves.setId("curves");
        dimensions.series("hit").named(words().say("series.hit")).role(Role.REAL, false);
        dimensions.series("fresh").named(words().say("series.fresh")).role(Role.BAD, true);
        dimensions.range(0, PERCENT);
        curves.series("share-hit").named(words().say("series.hit")).role(Role.REAL);
        curves.series("fresh").named(words().say("series.fresh.short")).role(Role.BAD).dashes(6, 3);
        curves.range(0, PERCENT);
        curves.onPick(step -> playback.goTo(Math.round(step)));
        sheet.onHover(this::read);
        sheet.onClick(cards()::copy);
        dimensions.onHover(this::point).onLeave(() -> point(null)).onClick(_ -> cards().copy());
        calmly(dimensions, () -> run().view().map(View::snapshot).ifPresent(this::shares));
        calmly(curves, () -> run().view().ifPresent(this::curves));
        GridPane picture = new GridPane();
        picture.setHgap(12);
        picture.setVgap(8);
        for (double share : SHARES) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            picture.getColumnConstraints().add(column);
        }
        picture.add(new SheetAndBar(sheet, colours), 0, 0);
        picture.add(dimensions, 1, 0);
        picture.add(curves, 0, 1, 2, 1);
        assemble(List.of(), Map.of("bins", sheet, "dimensions", dimensions, "numbers", numbers, "curves", curves, "knobs", knobs()),
                List.of(numbers, runs, new StackPane(picture, states()), knobs()));
    }

    private Axis axis(String key) {
        return new Axis(words().say(key), words().say(key + ".unit"));
    }

    private Tile tile(String id, Function<HistogramSnapshot, Reading> reading) {
        return new Tile("number-" + id, words().say("number." + id), cards(),
                () -> shown == null ? new Reading("", List.of(), "", Double.NaN, "") : reading.apply(shown), () -> { });
    }

    /** The square of bins takes what its column is wide; the curves take what is left. */
    @Override protected void viewportHeight(double height) {
        double em = sheet.palette().em();
        double square = ((SheetAndBar) sheet.getParent()).prefHeight(getWidth() * SHARES[0] / PERCENT);
        curves.setPrefHeight(Math.rint(Math.max(10 * em, height - square - 7.5 * em)));
        curves.setMinHeight(10 * em);
    }

    @Override protected void show(View<HistogramSnapshot> view, Status status) {
        HistogramSnapshot s = view.snapshot();
        shown = s;
        if (status.state() == Status.State.PLAYING && s.counted() >= s.most()) {
            playback().pause();                                     // there is nothing left to count
        }
        boolean one = s.dimensions() <= s.sheetAxes();
        String title = one ? words().say("bins.title", spell(s)) : words().say("bins.title.one",
                HistogramReadings.spell(new BinCount(s.bins(), s.dimensions() - s.sheetAxes())));
        sheet.axes(words().say(s.sheetAxes() > 2 ? "axis.right.within" : "axis.right"),
                s.sheetAxes() == 1 ? "" : words().say(s.sheetAxes() > 3 ? "axis.up.within" : "axis.up"));
        sheet.show(s, high(s), title);
        numbers(s);
        run().other().ifPresent(other -> runs.show(status, other));
        follow();
    }

    private static String spell(HistogramSnapshot s) {
        return HistogramReadings.spell(s.all(s.last()));
    }

    /** The high end of the colours, in steps of 1, 2 and 5: it grows with the counts and does not flicker. */
    private double high(HistogramSnapshot s) {
        float highest = 1;
        for (float count : s.sheet()) {
            highest = Math.max(highest, count);
        }
        double power = Math.pow(10, Math.floor(Math.log10(highest)));
        double step = Math.ceil(highest / power);
        double wanted = (step <= 2 ? step : step <= 5 ? 5 : 10) * power;
        if (wanted != most) {
            most = wanted;
            boolean many = most >= MANY;
            colours.show(BinSheet.scale(), 0, many ? most / 1000 : most, words().say(many ? "bar.thousands" : "bar.count"));
        }
        return most;
    }

    private void numbers(HistogramSnapshot s) {
        int last = s.last();
        bins.show(words().say("number.bins"), spell(s), "");
        perBin.show(s.perBin(last), "", WIDTH);
        hit.show(words().say("number.hit"), percent(s.shareHit(last)), "");
        fresh.show(words().say("number.fresh"), percent(s.fresh()[last]), "");
        image.show(words().say("number.image", HistogramReadings.size(s)), HistogramReadings.spell(new BinCount(s.bins(), s.imageDimensions())), "");
    }

    private static String percent(double share) {
        String text = (Double.isNaN(share) ? "–" : Numbers.significant(PERCENT * share, 3)) + "\u00a0%";
        return "\u00a0".repeat(Math.max(0, WIDTH - text.length())) + text;
    }

    private void shares(HistogramSnapshot s) {
        dimensions.groups(Arrays.stream(s.tracked()).mapToObj(Integer::toString).toList());
        double[] shares = new double[s.tracked().length];
        Arrays.setAll(shares, t -> PERCENT * s.shareHit(t));
        dimensions.series("hit").data(shares);
        dimensions.series("fresh").data(Arrays.stream(s.fresh()).map(share -> PERCENT * share).toArray());
    }

    private void curves(View<HistogramSnapshot> view) {
        for (String series : new String[] {"share-hit", "fresh"}) {
            Curve.show(curves.series(series), view, run().other(), series, PERCENT);
        }
        curves.marker(Curve.marker(view));
    }

    private void read(int newCell) {
        cell = newCell;
        if (newCell < 0) {
            cards().hide(sheet);
        }
        follow();
    }

    private void point(BarPlot.@Nullable Bar newBar) {
        bar = newBar;
        dimensions.light(newBar == null ? -1 : newBar.group());
        if (newBar == null) {
            cards().hide(dimensions);
        }
        follow();
    }

    private void follow() {
        HistogramSnapshot s = shown;
        BarPlot.Bar pointed = bar;
        if (s == null) {
            return;
        }
        if (cell >= 0 && cell < s.sheet().length) {
            Point2D at = sheet.place(cell);
            cards().show(HistogramReadings.cell(s, cell), sheet, at.getX(), at.getY());
        } else if (pointed != null && pointed.group() < s.tracked().length) {
            cards().show(pointed.series().equals("hit") ? HistogramReadings.hit(s, pointed.group()) : HistogramReadings.fresh(s, pointed.group()),
                    dimensions, dimensions.foot(pointed).getX(), dimensions.getHeight() / 2);
        }
    }

    @Override protected void save(String kind, Path file, View<HistogramSnapshot> view) throws IOException, BadInput {
        switch (kind) {
            case "png" -> Exports.png(sheet, sheet.palette().of(Role.GROUND), file);
            case "svg" -> Exports.svg(List.of(dimensions), file);
            default -> Exports.write(file, HistogramTable.csv(view).getBytes(StandardCharsets.UTF_8));
        }
    }
}
