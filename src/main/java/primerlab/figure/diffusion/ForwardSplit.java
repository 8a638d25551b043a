package primerlab.figure.diffusion;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import primerlab.figure.diffusion.ForwardMoment.Part;
import primerlab.figure.frame.Cards;
import primerlab.figure.part.Axis;
import primerlab.figure.part.ColourBar;
import primerlab.figure.part.Extent;
import primerlab.figure.part.Palette;
import primerlab.figure.part.Plane;
import primerlab.figure.part.Role;
import primerlab.text.Words;

/** Signal part + noise part = x_t, as three pictures of pixels or of points. What is pointed at in one is lit in all. */
final class ForwardSplit extends Pane {
    /** Points drawn; more would only hide each other. */
    static final int POINTS = 400;
    private static final Words WORDS = Words.of("forward-figure");
    private static final double REACH = 3;
    private static final double NEAR = 14;
    private static final int PATH = 100;

    private final Palette palette = new Palette();
    private final Cards cards;
    private final List<Label> names = new ArrayList<>();
    private final List<ForwardTile> tiles = new ArrayList<>();
    private final List<Plane> planes = new ArrayList<>();
    private final Label plus = operator("+");
    private final Label equal = operator("=");
    private final ColourBar bar;
    private @Nullable ForwardMoment moment;
    private boolean points;
    private int chosen = -1;
    private int pointedPart = -1;

    /** @param id of this run's three pictures, for example {@code picture} */
    ForwardSplit(String id, Cards cards) {
        this.cards = cards;
        setId(id);
        getStyleClass().add("forward-split");
        for (Part part : Part.values()) {
            Label name = new Label(WORDS.say("part." + part.key() + ".name"));
            name.getStyleClass().add("picture-title");
            name.setWrapText(true);
            names.add(name);
            tiles.add(tile(id, part));
            planes.add(plane(id, part));
        }
        bar = new ColourBar(ForwardGrey.of(palette), -ForwardGrey.END, ForwardGrey.END, WORDS.say("bar"));
        palette.onChange(() -> bar.show(ForwardGrey.of(palette), -ForwardGrey.END, ForwardGrey.END, WORDS.say("bar")));
        getChildren().addAll(names);
        getChildren().addAll(tiles);
        getChildren().addAll(planes);
        getChildren().addAll(plus, equal, bar, palette);
        kind(false);
    }

    private static Label operator(String sign) {
        Label label = new Label(sign);
        label.getStyleClass().add("forward-operator");
        label.setAlignment(Pos.CENTER);
        return label;
    }

    private ForwardTile tile(String id, Part part) {
        return new ForwardTile(id + "-" + part.key()).onHover(pixel -> point(part, pixel)).onPress((_, begins) -> {
            if (begins) {
                cards.copy();
            }
        });
    }

    private Plane plane(String id, Part part) {
        Plane plane = new Plane("", new Axis("x₁", ""), new Axis("x₂", ""), Extent.square(REACH)).legend(false);
        plane.setId(id + "-" + part.key() + "-plane");
        plane.onHover((x, y) -> point(part, plane.layer("points").nearest(x, y, NEAR).orElse(-1)));
        plane.onLeave(() -> point(part, -1));
        plane.onClick((_, _) -> cards.copy());
        return plane;
    }

    private void kind(boolean arePoints) {
        points = arePoints;
        tiles.forEach(tile -> see(tile, !arePoints));
        planes.forEach(plane -> see(plane, arePoints));
        see(bar, !arePoints);
        chosen = -1;
        pointedPart = -1;
        requestLayout();
    }

    private static void see(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    void show(ForwardMoment now) {
        moment = now;
        if (points != now.snapshot().arePoints()) {
            kind(now.snapshot().arePoints());
        }
        for (Part part : Part.values()) {
            String about = WORDS.say("part." + part.key() + ".about", Integer.toString(now.t()), Integer.toString(now.schedule().steps()));
            if (points) {
                draw(planes.get(part.ordinal()), part, now);
                planes.get(part.ordinal()).setAccessibleText(about);
            } else {
                tiles.get(part.ordinal()).show(now.snapshot().side(), now.values(part, now.snapshot().data().length));
                tiles.get(part.ordinal()).setAccessibleText(about);
            }
        }
        light();
    }

    private static void draw(Plane plane, Part part, ForwardMoment now) {
        float[] xy = now.values(part, 2 * POINTS);
        var layer = plane.layer("points").size(2);
        switch (part) {
            case SIGNAL -> layer.dots(xy, xy.length / 2, Role.REAL);
            case NOISE -> layer.crosses(xy, xy.length / 2, Role.NOISE).size(3);
            case SUM -> layer.dots(xy, xy.length / 2, Role.TEXT);
        }
    }

    private void point(Part part, int index) {
        if (index < 0 && pointedPart != part.ordinal()) {
            return;
        }
        chosen = index;
        pointedPart = index < 0 ? -1 : part.ordinal();
        if (index < 0) {
            cards.hide(node(part));
        }
        light();
    }

    private Node node(Part part) {
        return points ? planes.get(part.ordinal()) : tiles.get(part.ordinal());
    }

    /** Frames what is pointed at in all three pictures, and keeps its card up to date while t moves. */
    private void light() {
        ForwardMoment now = moment;
        if (now == null) {
            return;
        }
        boolean there = chosen >= 0 && chosen < now.snapshot().data().length / (points ? 2 : 1);
        tiles.forEach(tile -> tile.choose(there ? chosen : -1));
        for (Plane plane : planes) {
            plane.layer("points").select(there ? chosen : -1);
        }
        if (points) {
            float[] path = there ? now.path(chosen, PATH) : new float[0];
            planes.getLast().layer("path").path(path, path.length / 2, Role.ACCENT, 4, 3);
        }
        if (there && pointedPart >= 0) {
            card(now, Part.values()[pointedPart]);
        }
    }

    private void card(ForwardMoment now, Part part) {
        if (points) {
            Plane plane = planes.get(part.ordinal());
            var at = plane.place(now.value(part, 2 * chosen), now.value(part, 2 * chosen + 1));
            cards.show(ForwardReadings.point(now, part, chosen), plane, at.getX(), at.getY());
        } else {
            ForwardTile tile = tiles.get(part.ordinal());
            cards.show(ForwardReadings.pixel(now, part, chosen), tile, tile.footX(chosen), tile.footY(chosen));
        }
    }

    private double sign() {
        return Math.ceil(1.4 * palette.em());
    }

    private double each(double width) {
        double rest = width - 2 * sign() - (points ? 0 : Math.ceil(bar.prefWidth(-1)) + 8);
        return Math.max(40, Math.floor(rest / Part.values().length));
    }

    private double head(double each) {
        return Math.ceil(names.stream().mapToDouble(name -> name.prefHeight(each)).max().orElse(0)) + 4;
    }

    private double tall(double each) {
        return points ? Math.ceil(planes.getFirst().prefHeight(each)) : each;
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
        double each = each(width > 0 ? width : 600);
        return head(each) + tall(each);
    }

    @Override protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override protected void layoutChildren() {
        double each = each(getWidth());
        double head = head(each);
        double tall = tall(each);
        for (Part part : Part.values()) {
            double x = part.ordinal() * (each + sign());
            names.get(part.ordinal()).resizeRelocate(x, 0, each, head - 4);
            node(part).resizeRelocate(x, head, each, tall);
        }
        plus.resizeRelocate(each, head, sign(), tall);
        equal.resizeRelocate(2 * each + sign(), head, sign(), tall);
        bar.resizeRelocate(3 * each + 2 * sign() + 8, head, Math.ceil(bar.prefWidth(-1)), tall);
    }
}
