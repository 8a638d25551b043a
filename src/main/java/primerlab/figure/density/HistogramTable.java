package primerlab.figure.density;

import primerlab.experiment.density.HistogramSnapshot;
import primerlab.run.View;

/** The numbers of one moment and of the past that led to it, as CSV in long form. */
final class HistogramTable {
    private HistogramTable() {}

    /**
     * Columns {@code what,index,x,value}: {@code hit}, {@code share-hit}, {@code per-bin} and {@code fresh} by the number of axes, {@code bin}
     * the counts of the sheet by cell, then every series with its step as index.
     */
    static String csv(View<HistogramSnapshot> view) {
        HistogramSnapshot s = view.snapshot();
        StringBuilder text = new StringBuilder("what,index,x,value\n");
        for (int t = 0; t < s.tracked().length; t++) {
            row(text, "hit", s.tracked()[t], s.hit()[t]);
            row(text, "share-hit", s.tracked()[t], s.shareHit(t));
            row(text, "per-bin", s.tracked()[t], s.perBin(t));
            if (!Double.isNaN(s.fresh()[t])) {
                row(text, "fresh", s.tracked()[t], s.fresh()[t]);
            }
        }
        int cells = s.sheetAxes() == 1 ? s.sheetSide() : s.sheet().length;
        for (int cell = 0; cell < cells; cell++) {
            if (s.sheet()[cell] > 0) {
                row(text, "bin", cell, s.sheet()[cell]);
            }
        }
        KlTable.series(text, view.history());
        return text.toString();
    }

    private static void row(StringBuilder text, String what, int index, double value) {
        text.append(what).append(',').append(index).append(",,").append(value).append('\n');
    }
}
