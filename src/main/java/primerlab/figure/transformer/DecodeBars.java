package primerlab.figure.transformer;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.transformer.Choosing;
import primerlab.experiment.transformer.Reading;
import primerlab.experiment.transformer.Vocabulary;
import primerlab.figure.frame.Cards;
import primerlab.figure.frame.Spell;
import primerlab.figure.part.Axis;
import primerlab.figure.part.BarPlot;
import primerlab.figure.part.Numbers;
import primerlab.figure.part.Role;
import primerlab.text.Words;

/** What may come next: the model's own probabilities, and those that are left to draw from. */
final class DecodeBars {
    static final int MOST = 7;
    private static final Words WORDS = Words.of("encoder-decoder-figure");
    private static final int LONGEST = 6;

    private final BarPlot plot = new BarPlot("", new Axis("", ""), new Axis(WORDS.say("bars.probability"), ""));
    private final Cards cards;
    private @Nullable Reading reading;
    private @Nullable Vocabulary vocabulary;
    private @Nullable DecodeShares shares;
    private BarPlot.@Nullable Bar pointed;
    private int at;

    DecodeBars(String id, Cards cards) {
        this.cards = cards;
        plot.setId(id);
        plot.setPrefHeight(210);
        plot.range(0, 1);
        plot.series("model").named(WORDS.say("bars.model")).role(Role.NOISE, true);
        plot.series("drawn").named(WORDS.say("bars.drawn")).role(Role.GENERATED, false);
        plot.onHover(bar -> {
            pointed = bar;
            follow();
        });
        plot.onLeave(() -> {
            pointed = null;
            follow();
        });
        plot.onClick(_ -> cards.copy());
    }

    BarPlot node() {
        return plot;
    }

    /** @param place of the token in the answer */
    void show(@Nullable Reading newest, Vocabulary words, int place) {
        reading = newest;
        vocabulary = words;
        at = place;
        if (newest == null) {
            plot.title(WORDS.say("bars.empty"));
            plot.groups(List.of());
            shares = null;
            follow();
            return;
        }
        DecodeShares now = DecodeShares.of(newest, place, MOST);
        shares = now;
        int size = words.size();
        List<String> names = new ArrayList<>();
        for (int id : now.ids()) {
            String name = Glyph.of(words.token(id));
            name = name.codePointCount(0, name.length()) > LONGEST ? name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)) + "…" : name;
            names.add(name);
        }
        names.add(WORDS.say("bars.rest"));
        plot.groups(names);
        plot.series("model").data(now.model());
        plot.series("drawn").data(now.drawn());
        plot.title(WORDS.say(now.left() == 1 ? "bars.title.one" : "bars.title", Integer.toString(place + 1), Numbers.whole(size), Numbers.whole(now.left()),
                Glyph.of(words.token(newest.answer()[place]))));
        follow();
    }

    private void follow() {
        BarPlot.Bar bar = pointed;
        DecodeShares now = shares;
        Reading from = reading;
        Vocabulary words = vocabulary;
        if (bar == null || now == null || from == null || words == null || bar.group() >= now.model().length) {
            cards.hide(plot);
            return;
        }
        boolean rest = bar.group() == now.ids().length;
        String token = rest ? WORDS.say("bars.others", Integer.toString(words.size() - now.ids().length)) : "\"" + Glyph.of(words.token(now.ids()[bar.group()])) + "\"";
        var foot = plot.foot(bar);
        cards.show(bar.series().equals("model") ? own(token, now.model()[bar.group()], words.size()) : drawn(token, now, bar.group(), from), plot, foot.getX(), foot.getY());
    }

    private static primerlab.figure.frame.Reading own(String token, double p, int size) {
        return new primerlab.figure.frame.Reading(WORDS.say("read.next", token), List.of("p = e^s / Σ e^s", WORDS.say("read.next.sum", Numbers.whole(size))),
                WORDS.say("read.next.about"), p, "");
    }

    private primerlab.figure.frame.Reading drawn(String token, DecodeShares now, int group, Reading from) {
        Choosing choosing = from.choosing();
        double share = now.drawn()[group];
        List<String> lines;
        if (choosing.temperature() == 0) {
            lines = List.of(WORDS.say("read.drawn.greedy"));
        } else if (share == 0) {
            lines = List.of(WORDS.say("read.drawn.cut"));
        } else {
            double power = 1 / choosing.temperature();
            double kept = Math.pow(now.model()[0], power) / now.drawn()[0];
            lines = List.of("p^(1/T) / Σ p^(1/T)", group == now.ids().length ? WORDS.say("read.drawn.rest")
                    : "= " + Spell.number(now.model()[group]) + "^(1/" + Spell.number(choosing.temperature()) + ") / " + Spell.number(kept),
                    WORDS.say("read.drawn.chance", Spell.number(from.chances()[at])));
        }
        return new primerlab.figure.frame.Reading(WORDS.say("read.drawn", token), lines, WORDS.say("read.drawn.about"), share, "");
    }
}
