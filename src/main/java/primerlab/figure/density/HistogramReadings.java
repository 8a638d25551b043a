package primerlab.figure.density;

import java.util.ArrayList;
import java.util.List;

import primerlab.experiment.density.BinCount;
import primerlab.experiment.density.HistogramSnapshot;
import primerlab.figure.frame.Reading;
import primerlab.figure.part.Numbers;
import primerlab.text.Words;

/** The numbers of a histogram, each with its formula and with the values put in. */
final class HistogramReadings {
    private static final Words WORDS = Words.of("histogram-figure");
    /** Up to this power of ten a count is written out. */
    private static final int WRITTEN_OUT = 9;

    private HistogramReadings() {}

    /** A number of bins: written out where it is short, else by its power of ten. */
    static String spell(BinCount count) {
        if (count.exponent() < WRITTEN_OUT) {
            return Numbers.whole(count.exact().longValueExact());
        }
        String digits = Numbers.significant(count.mantissa(), 4);
        return (count.mantissa() == 1 ? "" : digits + "·") + "10" + Numbers.superscript(count.exponent());
    }

    private static String power(BinCount count) {
        return Numbers.whole(count.bins()) + Numbers.superscript(count.dimensions());
    }

    static Reading bins(HistogramSnapshot s) {
        BinCount all = s.all(s.last());
        return new Reading(WORDS.say("read.bins"), List.of(WORDS.say("read.bins.formula"), power(all) + " = " + spell(all)),
                WORDS.say("read.bins.about"), all.approximate(), WORDS.say("unit.bins"), true);
    }

    static Reading image(HistogramSnapshot s) {
        BinCount all = new BinCount(s.bins(), s.imageDimensions());
        return new Reading(WORDS.say("read.image", size(s)),
                List.of("d = " + s.imageSide() + " · " + s.imageSide() + " · " + s.imageValues() + " = " + Numbers.whole(s.imageDimensions()),
                        power(all) + " = " + spell(all) + "\n" + WORDS.say("read.image.log")),
                WORDS.say("read.image.about", Numbers.whole(all.exponent() + 1L)), all.exponent() + Math.log10(all.mantissa()), "", true);
    }

    static String size(HistogramSnapshot s) {
        return s.imageSide() + " × " + s.imageSide() + " × " + s.imageValues();
    }

    static Reading perBin(HistogramSnapshot s) {
        return new Reading(WORDS.say("read.per-bin"), List.of(WORDS.say("read.per-bin.formula"),
                Numbers.whole(s.counted()) + " / " + spell(s.all(s.last())) + " = " + Numbers.of(s.perBin(s.last()))),
                WORDS.say("read.per-bin.about"), s.perBin(s.last()), "", true);
    }

    static Reading hit(HistogramSnapshot s, int t) {
        return new Reading(WORDS.say("read.hit", Integer.toString(s.tracked()[t])), List.of(WORDS.say("read.hit.formula"),
                Numbers.whole(s.hit()[t]) + " / " + spell(s.all(t)) + " = " + Numbers.of(s.shareHit(t))),
                WORDS.say("read.hit.about"), s.shareHit(t), "", true);
    }

    static Reading fresh(HistogramSnapshot s, int t) {
        return new Reading(WORDS.say("read.fresh", Integer.toString(s.tracked()[t])),
                List.of(WORDS.say("read.fresh.formula"), Numbers.of(s.fresh()[t])), WORDS.say("read.fresh.about"), s.fresh()[t], "", true);
    }

    /** One bin of the sheet. */
    static Reading cell(HistogramSnapshot s, int cell) {
        int n = s.sheetSide();
        int across = cell % n;
        int row = cell / n;
        List<String> place = new ArrayList<>();
        for (int axis = 0; axis < s.sheetAxes(); axis++) {
            int along = axis % 2 == 0 ? across : row;
            place.add(Integer.toString(1 + (axis < 2 ? along % s.bins() : along / s.bins())));
        }
        if (s.dimensions() > s.sheetAxes()) {
            place.add("…");
        }
        int index = s.sheetAxes() == 1 ? across : cell;
        double count = s.sheet()[index];
        double share = s.counted() == 0 ? 0 : count / s.counted();
        return new Reading(WORDS.say("read.cell", String.join(", ", place)), List.of(WORDS.say("read.cell.formula"),
                Numbers.whole((long) count) + " / " + Numbers.whole(s.counted()) + " = " + Numbers.of(share)),
                WORDS.say(count == 0 ? "read.cell.empty" : "read.cell.about"), share, "", true);
    }
}
