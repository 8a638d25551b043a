package primerlab.figure.diffusion;

import java.util.function.IntConsumer;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.diffusion.NoiseLevel;
import primerlab.figure.diffusion.ForwardMoment.Part;
import primerlab.figure.part.Ink;
import primerlab.figure.part.Numbers;
import primerlab.figure.part.Palette;
import primerlab.figure.part.Role;
import primerlab.figure.part.Sheet;
import primerlab.text.Words;

/** The same data under the same ε at several t, from 0 to T, side by side. A click goes there. */
final class ForwardStrip extends Region {
    private static final Words WORDS = Words.of("forward-figure");
    private static final int TILES = 9;
    private static final int POINTS = 150;
    private static final double GAP = 6;
    private static final double REACH = 3;

    private final Palette palette = new Palette();
    private final Sheet sheet = new Sheet(palette, this::draw);
    private final IntConsumer go;
    private ForwardGrey grey = ForwardGrey.of(palette);
    private @Nullable ForwardMoment moment;

    /** @param go takes the t that was chosen */
    ForwardStrip(IntConsumer go) {
        this.go = go;
        setId("strip");
        getStyleClass().addAll("forward-strip", "keeps-arrows");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(sheet);
        palette.onChange(() -> grey = ForwardGrey.of(palette));
        addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            int tile = (int) (event.getX() / (each() + GAP));
            if (tile >= 0 && tile < TILES && event.getY() <= each()) {
                choose(tile);
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Data and noise are the same where they are the very same: they are never written to. */
    @SuppressWarnings("ReferenceEquality")
    void show(ForwardMoment now) {
        ForwardMoment before = moment;
        moment = now;
        boolean same = before != null && before.snapshot().data() == now.snapshot().data() && before.snapshot().epsilon() == now.snapshot().epsilon()
                && before.schedule().equals(now.schedule()) && nearest(before) == nearest(now);
        if (!same) {
            setAccessibleText(WORDS.say("strip.about", Integer.toString(now.t()), Integer.toString(now.schedule().steps())));
            sheet.touch();
        }
    }

    private static int t(ForwardMoment now, int tile) {
        return Math.round((float) tile * now.schedule().steps() / (TILES - 1));
    }

    private static int nearest(ForwardMoment now) {
        return Math.round((float) now.t() * (TILES - 1) / now.schedule().steps());
    }

    private void choose(int tile) {
        ForwardMoment now = moment;
        if (now != null) {
            go.accept(t(now, tile));
        }
    }

    private void key(KeyEvent event) {
        ForwardMoment now = moment;
        if (now == null || event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> choose(Math.max(0, nearest(now) - 1));
            case RIGHT -> choose(Math.min(TILES - 1, nearest(now) + 1));
            case HOME -> choose(0);
            case END -> choose(TILES - 1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private double each() {
        return Math.max(10, Math.floor((getWidth() - (TILES - 1) * GAP) / TILES));
    }

    private double foot() {
        return Math.ceil(2.5 * palette.caption());
    }

    private void draw(Ink ink) {
        ForwardMoment now = moment;
        if (now == null) {
            return;
        }
        double each = each();
        Ink.TextStyle style = new Ink.TextStyle(palette.caption() * 0.923, true, false);
        for (int tile = 0; tile < TILES; tile++) {
            double x = tile * (each + GAP);
            ForwardMoment then = new ForwardMoment(now.snapshot(), now.schedule(), t(now, tile));
            if (now.snapshot().arePoints()) {
                points(ink, then, x, each);
            } else {
                pixels(ink, then, x, each);
            }
            boolean here = tile == nearest(now);
            ink.frame(x, 0, each, each, here ? palette.accent() : palette.line());
            if (here) {
                ink.frame(x + 1, 1, each - 2, each - 2, palette.accent());
            }
            NoiseLevel level = then.level();
            ink.text(tile == 0 ? "t 0" : Integer.toString(level.t()), x + each / 2, each + palette.caption() * 1.05, HPos.CENTER, style,
                    here ? palette.text() : palette.quiet());
            String left = level.alphaBar() < 5e-4 ? "0.000" : Numbers.significant(level.alphaBar(), level.alphaBar() < 0.1 ? 1 : 2);
            ink.text(tile == 0 ? "ᾱ 1" : left, x + each / 2, each + palette.caption() * 2.15, HPos.CENTER, style, palette.quiet());
        }
    }

    private void pixels(Ink ink, ForwardMoment then, double x, double each) {
        float[] values = then.values(Part.SUM, then.snapshot().data().length);
        ForwardGrid grid = new ForwardGrid(x, 0, each, then.snapshot().side());
        for (int pixel = 0; pixel < values.length; pixel++) {
            grid.fill(ink, pixel, grey.shade(values[pixel]));
        }
    }

    private void points(Ink ink, ForwardMoment then, double x, double each) {
        ink.rect(x, 0, each, each, palette.surface());
        float[] values = then.values(Part.SUM, 2 * POINTS);
        double[] places = new double[values.length];
        for (int i = 0; i < values.length; i += 2) {
            places[i] = x + (values[i] + REACH) / (2 * REACH) * each;
            places[i + 1] = (REACH - values[i + 1]) / (2 * REACH) * each;
        }
        ink.clip(x, 0, each, each);
        ink.dots(places, places.length / 2, 1.2, palette.of(Role.TEXT));
        ink.unclip();
    }

    @Override public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override protected double computePrefWidth(double height) {
        return 600;
    }

    @Override protected double computeMinWidth(double height) {
        return 200;
    }

    @Override protected double computePrefHeight(double width) {
        return Math.floor(((width > 0 ? width : 600) - (TILES - 1) * GAP) / TILES) + foot();
    }

    @Override protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override protected void layoutChildren() {
        sheet.resizeRelocate(0, 0, getWidth(), getHeight());
        sheet.touch();
    }
}
