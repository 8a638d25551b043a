package primerlab.figure.gan;

import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.gan.FrozenGan;
import primerlab.experiment.gan.GanImagesSnapshot;
import primerlab.figure.frame.Cards;
import primerlab.figure.frame.Spell;
import primerlab.figure.part.Diverging;
import primerlab.figure.part.Ink;
import primerlab.figure.part.Palette;
import primerlab.figure.part.Role;
import primerlab.figure.part.Sheet;
import primerlab.text.Words;

/**
 * What G sees, drawn as a flow: noise goes into G, a picture comes out and crosses the wall to D; a verdict comes out of D, and its gradient comes back
 * across the wall as a picture. The real images stand behind the wall.
 */
final class ImageFlow extends Region {
    /** What moves at each stage. */
    static final int NOISE = 0;
    static final int FORGE = 1;
    static final int REAL = 2;
    static final int JUDGE = 3;
    static final int BACK = 4;
    static final int LEARN = 5;
    static final int STAGES = 6;
    private static final Words WORDS = ImageWords.WORDS;
    private static final double TILE = 72;
    private static final int NOISE_COLUMNS = 4;
    private static final int REALS = 4;

    private final Palette palette = new Palette();
    private final Sheet sheet = new Sheet(palette, this::paint);
    private final Cards cards;
    private Diverging scale;
    private Diverging greys;
    private @Nullable GanImagesSnapshot snapshot;
    private float[] real = {};
    private int chosen;
    private int stage;
    private double along = 1;
    private int side = 16;
    private int[] picture = {};
    private int[] pull = {};
    private double strongest;
    private double pointedX = Double.NaN;
    private double pointedY;

    ImageFlow(Cards cards) {
        this.cards = cards;
        setId("flow-picture");
        getStyleClass().add("image-flow");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        scale = Diverging.of(palette, Role.BAD, Role.REAL);
        greys = Diverging.of(palette, Role.TEXT, Role.NOISE);
        palette.onChange(() -> {
            scale = Diverging.of(palette, Role.BAD, Role.REAL);
            greys = Diverging.of(palette, Role.TEXT, Role.NOISE);
            colour();
            requestLayout();
        });
        getChildren().add(sheet);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> point(Double.NaN, 0));
    }

    /** @param behind the real images that stand behind the wall, row-major (n, side²) */
    void show(GanImagesSnapshot now, int fake, float[] behind) {
        snapshot = now;
        chosen = fake;
        real = behind;
        if (side != now.side()) {
            side = now.side();
            requestLayout();
        }
        colour();
        setAccessibleText(ImageWords.by(Loss.of(now.loss()), "flow.says", Integer.toString(fake + 1), ImageWords.verdict(now.belief()[fake]),
                Spell.number(strongest)));
        if (!Double.isNaN(pointedX)) {
            point(pointedX, pointedY);
        }
        sheet.touch();
    }

    /** @param share 0 to 1: how far what moves has come */
    void move(int newStage, double share) {
        stage = newStage;
        along = share;
        sheet.touch();
    }

    private void colour() {
        GanImagesSnapshot now = snapshot;
        if (now == null) {
            return;
        }
        int pixels = now.side() * now.side();
        picture = ImageGrey.of(now.fake(), chosen, pixels);
        strongest = 0;
        for (int p = 0; p < pixels; p++) {
            strongest = Math.max(strongest, Math.abs(now.pull()[chosen * pixels + p]));
        }
        pull = new int[pixels];
        for (int p = 0; p < pixels; p++) {
            pull[p] = scale.argb(strongest == 0 ? 0.5 : 0.5 + 0.5 * now.pull()[chosen * pixels + p] / strongest);
        }
    }

    /** Where everything stands for a width; both rows are as high as a picture. */
    private record Plan(double tile, double box, double gap, double top, double between) {
        double noise() {
            return 2;
        }

        double g() {
            return noise() + tile / 2 + gap;
        }

        double picture() {
            return g() + box + gap;
        }

        double wall() {
            return picture() + tile + 0.75 * gap;
        }

        double d() {
            return wall() + 0.75 * gap;
        }

        double verdict() {
            return d() + box + gap;
        }

        double lower() {
            return top + tile + between;
        }

        double upperMiddle() {
            return top + tile / 2;
        }

        double lowerMiddle() {
            return lower() + tile / 2;
        }
    }

    private Plan plan() {
        double tile = side * Math.max(1, Math.floor(TILE / side));
        double box = Math.ceil(3 * palette.em());
        double gap = Math.max(14, (getWidth() - 4 - tile / 2 - 2 * box - 2 * tile) / 4.5);
        return new Plan(tile, box, Math.floor(gap), Math.ceil(1.7 * palette.caption()), Math.ceil(2 * palette.caption()));
    }

    @Override protected double computePrefHeight(double width) {
        Plan p = plan();
        return p.lower() + p.tile + Math.ceil(3.4 * palette.caption());
    }

    @Override protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override protected double computePrefWidth(double height) {
        return 540;
    }

    @Override protected double computeMinWidth(double height) {
        return 300;
    }

    @Override protected void layoutChildren() {
        sheet.resizeRelocate(0, 0, getWidth(), getHeight());
        sheet.touch();
    }

    private void paint(Ink ink) {
        GanImagesSnapshot now = snapshot;
        if (now == null) {
            return;
        }
        Plan p = plan();
        Ink.TextStyle small = new Ink.TextStyle(palette.caption(), false, false);
        wall(ink, p, small);
        noise(ink, p, now);
        box(ink, p.g(), p, "G", Role.GENERATED, stage == NOISE || stage == LEARN);
        ink.image(picture, side, p.picture(), p.top, p.tile, p.tile);
        frame(ink, p.picture(), p.top, p.tile, stage == FORGE ? Role.ACCENT : Role.GENERATED);
        box(ink, p.d(), p, "D", Role.DISCRIMINATOR, stage == JUDGE || stage == REAL);
        ink.image(pull, side, p.picture(), p.lower(), p.tile, p.tile);
        frame(ink, p.picture(), p.lower(), p.tile, stage == BACK ? Role.ACCENT : Role.LINE);
        verdict(ink, p, now, small);
        reals(ink, p);
        double base = p.top - 0.5 * palette.caption();
        ink.text(WORDS.say("flow.noise"), p.noise(), base, HPos.LEFT, small, palette.noise());
        ink.text(WORDS.say("flow.picture"), p.picture() + p.tile / 2, base, HPos.CENTER, small, palette.generated());
        ink.text(ImageWords.by(Loss.of(now.loss()), "flow.verdict"), p.verdict() + p.tile / 2, base, HPos.CENTER, small, palette.discriminator());
        double lowerBase = p.lower() - 0.5 * palette.caption();
        ink.text(WORDS.say("flow.pull"), p.picture() + p.tile / 2, lowerBase, HPos.CENTER, small, palette.text());
        ink.text(WORDS.say("flow.real"), p.verdict() + p.tile / 2, lowerBase, HPos.CENTER, small, palette.real());
        bar(ink, p);
        arrows(ink, p);
    }

    private void wall(Ink ink, Plan p, Ink.TextStyle small) {
        double bottom = p.lower() + p.tile;
        double door = 9;
        double x = Math.round(p.wall()) - 2;
        Color stone = palette.of(Role.QUIET, 0.55);
        ink.rect(x, p.top - 6, 5, p.upperMiddle() - door - p.top + 6, stone);
        ink.rect(x, p.upperMiddle() + door, 5, p.lowerMiddle() - p.upperMiddle() - 2 * door, stone);
        ink.rect(x, p.lowerMiddle() + door, 5, bottom + 6 - p.lowerMiddle() - door, stone);
        ink.text(WORDS.say("flow.wall"), x + 14, bottom + 6 + 1.3 * palette.caption(), HPos.LEFT, small, palette.quiet());
    }

    private void noise(Ink ink, Plan p, GanImagesSnapshot now) {
        double cell = p.tile / 2 / NOISE_COLUMNS;
        double rise = p.tile / ((double) FrozenGan.NOISE / NOISE_COLUMNS);
        for (int i = 0; i < FrozenGan.NOISE; i++) {
            int argb = greys.argb(0.5 + now.noise()[chosen * FrozenGan.NOISE + i] / 5);
            ink.rect(p.noise() + i % NOISE_COLUMNS * cell, p.top + Math.floor((double) i / NOISE_COLUMNS) * rise, cell, rise,
                    Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255));
        }
        ink.frame(p.noise() - 1, p.top - 1, p.tile / 2 + 2, p.tile + 2, palette.noise());
    }

    /** A player: G's edge is whole, D's is dashed. */
    private void box(Ink ink, double x, Plan p, String name, Role role, boolean lit) {
        double height = p.lower() + p.tile - p.top;
        ink.rect(x, p.top, p.box, height, palette.of(role, lit ? 0.28 : 0.1));
        double[] xs = {x, x + p.box, x + p.box, x, x};
        double[] ys = {p.top, p.top, p.top + height, p.top + height, p.top};
        ink.polyline(xs, ys, 0, 5, 1.8, palette.of(role), role == Role.DISCRIMINATOR ? new double[] {6, 4} : new double[0]);
        ink.text(name, x + p.box / 2, p.top + height / 2 + 0.45 * palette.em(), HPos.CENTER, new Ink.TextStyle(1.3 * palette.em(), false, true), palette.of(role));
    }

    private void frame(Ink ink, double x, double y, double size, Role role) {
        ink.frame(x - 1, y - 1, size + 2, size + 2, palette.of(role));
        ink.frame(x - 2, y - 2, size + 4, size + 4, palette.of(role));
    }

    private void verdict(Ink ink, Plan p, GanImagesSnapshot now, Ink.TextStyle small) {
        double verdict = now.belief()[chosen];
        Ink.TextStyle large = new Ink.TextStyle(1.35 * palette.em(), true, true);
        ink.text(ImageWords.verdict(verdict), p.verdict() + p.tile / 2, p.upperMiddle(), HPos.CENTER, large, palette.discriminator());
        if (Loss.of(now.loss()).probability()) {
            ink.rect(p.verdict(), p.upperMiddle() + 8, p.tile, 6, palette.of(Role.SUNKEN));
            ink.rect(p.verdict(), p.upperMiddle() + 8, p.tile * verdict, 6, palette.discriminator());
            ink.text("0", p.verdict(), p.upperMiddle() + 16 + palette.caption(), HPos.LEFT, small, palette.quiet());
            ink.text("1", p.verdict() + p.tile, p.upperMiddle() + 16 + palette.caption(), HPos.RIGHT, small, palette.quiet());
        }
    }

    private void reals(Ink ink, Plan p) {
        int pixels = side * side;
        double half = Math.floor(p.tile / 2) - 2;
        for (int i = 0; i < Math.min(REALS, real.length / pixels); i++) {
            double x = p.verdict() + i % 2 * (half + 4);
            double y = p.lower() + Math.floor(i / 2.0) * (half + 4);
            ink.image(ImageGrey.of(real, i, pixels), side, x, y, half, half);
            ink.frame(x - 1, y - 1, half + 2, half + 2, palette.of(stage == REAL ? Role.ACCENT : Role.REAL));
        }
    }

    /** What the colours of the gradient mean. */
    private void bar(Ink ink, Plan p) {
        double y = p.lower() + p.tile + 6;
        Ink.TextStyle tiny = new Ink.TextStyle(palette.caption() * 0.9, false, false);
        for (int i = 0; i < p.tile; i++) {
            int argb = scale.argb((i + 0.5) / p.tile);
            ink.rect(p.picture() + i, y, 1, 6, Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255));
        }
        String end = Spell.number(strongest);
        ink.text(WORDS.say("flow.darker", end), p.picture() + p.tile / 2 - 6, y + 8 + palette.caption(), HPos.RIGHT, tiny, palette.quiet());
        ink.text(WORDS.say("flow.brighter", end), p.picture() + p.tile / 2 + 6, y + 8 + palette.caption(), HPos.LEFT, tiny, palette.quiet());
    }

    private void arrows(Ink ink, Plan p) {
        double up = p.upperMiddle();
        double down = p.lowerMiddle();
        arrow(ink, NOISE, p.noise() + p.tile / 2 + 3, p.g() - 3, up, Role.NOISE);
        arrow(ink, FORGE, p.g() + p.box + 3, p.picture() - 4, up, Role.GENERATED);
        arrow(ink, JUDGE, p.picture() + p.tile + 4, p.d() - 3, up, Role.GENERATED);
        arrow(ink, JUDGE, p.d() + p.box + 3, p.verdict() - 4, up, Role.DISCRIMINATOR);
        arrow(ink, REAL, p.verdict() - 4, p.d() + p.box + 3, down, Role.REAL);
        arrow(ink, BACK, p.d() - 3, p.picture() + p.tile + 4, down, Role.DISCRIMINATOR);
        arrow(ink, LEARN, p.picture() - 4, p.g() + p.box + 3, down, Role.DISCRIMINATOR);
    }

    private void arrow(Ink ink, int when, double from, double to, double y, Role role) {
        boolean moving = stage == when;
        double way = Math.signum(to - from);
        ink.segments(new double[] {from, y, to - way * 5, y}, 1, moving ? 3 : 1.5, palette.of(role, moving ? 1 : 0.75));
        ink.polygon(new double[] {to, to - way * 8, to - way * 8}, new double[] {y, y - 5, y + 5}, 3, palette.of(role));
        if (moving && along < 1) {
            for (int i = 0; i < 3; i++) {
                double at = along - 0.12 * i;
                if (at > 0) {
                    ink.dots(new double[] {from + (to - from) * at, y}, 1, 5.5 - i, palette.of(role));
                }
            }
        }
    }

    private void point(double x, double y) {
        GanImagesSnapshot now = snapshot;
        Plan p = plan();
        pointedX = x;
        pointedY = y;
        if (now == null || Double.isNaN(x)) {
            cards.hide(this);
            return;
        }
        int upper = cell(x - p.picture(), y - p.top, p.tile);
        int lower = cell(x - p.picture(), y - p.lower(), p.tile);
        if (upper >= 0) {
            cards.show(ImageReadings.pixel(chosen, upper, now), this, x, y);
        } else if (lower >= 0) {
            cards.show(ImageReadings.pull(chosen, lower, now), this, x, y);
        } else if (x >= p.noise() && x < p.noise() + p.tile / 2 && y >= p.top && y < p.top + p.tile) {
            int rows = FrozenGan.NOISE / NOISE_COLUMNS;
            int number = (int) Math.floor((y - p.top) / p.tile * rows) * NOISE_COLUMNS + (int) Math.floor((x - p.noise()) / (p.tile / 2) * NOISE_COLUMNS);
            cards.show(ImageReadings.noise(chosen, number, now, FrozenGan.NOISE), this, x, y);
        } else if (x >= p.verdict() && x < p.verdict() + p.tile && y >= p.top && y < p.top + p.tile) {
            cards.show(ImageReadings.fake(chosen, now), this, x, y);
        } else {
            cards.hide(this);
        }
    }

    private int cell(double x, double y, double size) {
        return x < 0 || y < 0 || x >= size || y >= size ? -1
                : (int) Math.floor(y / size * side) * side + (int) Math.floor(x / size * side);
    }
}
