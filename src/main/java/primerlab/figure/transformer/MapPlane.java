package primerlab.figure.transformer;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.transformer.TransformerSnapshot;
import primerlab.figure.frame.Cards;
import primerlab.figure.frame.Reading;
import primerlab.figure.frame.Spell;
import primerlab.figure.part.Axis;
import primerlab.figure.part.Extent;
import primerlab.figure.part.Plane;
import primerlab.figure.part.Role;
import primerlab.text.Words;

/** The map of the embeddings: a dot a token, moving while the model learns; the prompt's tokens stand out. */
final class MapPlane {
    private static final Words WORDS = Words.of("transformer-figure");
    private static final double HALF = 0.5;
    private static final double REACH = 9;
    /** Vocabularies up to this size are named whole. */
    private static final int NAMED = 80;

    private final Plane plane = new Plane(WORDS.say("map.title"), new Axis(WORDS.say("map.x"), ""), new Axis(WORDS.say("map.y"), ""), Extent.square(HALF));
    private final Cards cards;
    private @Nullable TransformerSnapshot snapshot;
    private double half = HALF;
    private int hovered = -1;
    private int pinned = -1;

    MapPlane(Cards cards) {
        this.cards = cards;
        plane.setId("map");
        plane.legend(false);
        for (String layer : List.of("all", "names", "prompt", "prompt-names", "pinned", "pinned-name")) {
            plane.layer(layer);
        }
        plane.layer("all").size(2.2).opacity(0.7);
        plane.layer("prompt").size(4);
        plane.onHover((x, y) -> {
            hovered = plane.layer("all").nearest(x, y, REACH).orElse(-1);
            follow();
        });
        plane.onLeave(() -> {
            hovered = -1;
            follow();
        });
        plane.onClick((x, y) -> {
            cards.copy();
            int at = plane.layer("all").nearest(x, y, REACH).orElse(-1);
            pinned = at == pinned ? -1 : at;
            draw();
        });
    }

    Plane node() {
        return plane;
    }

    void show(TransformerSnapshot newest) {
        if (snapshot != null && snapshot.vocabulary() != newest.vocabulary()) {
            pinned = -1;
            hovered = -1;
        }
        snapshot = newest;
        float most = 0;
        for (float at : newest.map()) {
            most = Math.max(most, Math.abs(at));
        }
        if (most > half || most < half / 4 && half > HALF) {
            half = Math.max(HALF, 1.5 * most);
            plane.show(Extent.square(half));
        }
        draw();
        follow();
    }

    private void draw() {
        TransformerSnapshot now = snapshot;
        if (now == null) {
            return;
        }
        int n = now.map().length / 2;
        plane.layer("all").dots(now.map(), n, Role.NOISE);
        int[] asked = now.reading() == null ? new int[0] : now.reading().asked().ids();
        int[] there = java.util.Arrays.stream(asked).distinct().filter(id -> id < n).toArray();
        float[] places = places(now.map(), there);
        plane.layer("prompt").dots(places, there.length, Role.REAL);
        plane.layer("prompt-names").names(places, names(now, there), Role.TEXT);
        int[] all = n <= NAMED ? java.util.stream.IntStream.range(0, n).filter(id -> java.util.Arrays.stream(there).noneMatch(one -> one == id)).toArray() : new int[0];
        plane.layer("names").names(places(now.map(), all), names(now, all), Role.QUIET);
        int[] held = pinned >= 0 && pinned < n ? new int[] {pinned} : new int[0];
        plane.layer("pinned").rings(places(now.map(), held), held.length, Role.GENERATED).size(6);
        plane.layer("pinned-name").names(places(now.map(), held), names(now, held), Role.GENERATED);
        plane.title(WORDS.say("map.title") + " " + WORDS.say("map.share", Spell.percent(now.mapShare())));
    }

    private static float[] places(float[] map, int[] ids) {
        float[] places = new float[2 * ids.length];
        for (int i = 0; i < ids.length; i++) {
            places[2 * i] = map[2 * ids[i]];
            places[2 * i + 1] = map[2 * ids[i] + 1];
        }
        return places;
    }

    private static List<String> names(TransformerSnapshot now, int[] ids) {
        List<String> names = new ArrayList<>();
        for (int id : ids) {
            names.add(Glyph.of(now.vocabulary().token(id)));
        }
        return names;
    }

    private void follow() {
        TransformerSnapshot now = snapshot;
        if (now == null || hovered < 0 || 2 * hovered >= now.map().length) {
            cards.hide(plane);
            return;
        }
        float x = now.map()[2 * hovered];
        float y = now.map()[2 * hovered + 1];
        var at = plane.place(x, y);
        cards.show(new Reading(WORDS.say("read.map", Glyph.of(now.vocabulary().token(hovered)), Integer.toString(hovered)),
                List.of("(e − mean) · (u₁, u₂)", "= " + Spell.pair(x, y)), WORDS.say("read.map.about"), x, ""), plane, at.getX(), at.getY());
    }
}
