package primerlab.figure.density;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.density.Distribution;
import primerlab.experiment.density.KlLab;
import primerlab.experiment.density.KlSnapshot;
import primerlab.figure.part.BarPlot;
import primerlab.run.Settings;
import primerlab.text.BadInput;

/**
 * The learner's hand on the bars: a bar of p, or of a free q, goes where it is dragged and the others make room; a bell moves as a
 * whole, its top following the pointer.
 */
final class BarHand implements BarPlot.Hand {
    /** What one press of an arrow key adds to a bar, and by how much it narrows a bell. */
    private static final double STEP = 0.01;
    private static final double NARROWER = 0.95;
    private static final double ROOT_TAU = Math.sqrt(2 * Math.PI);

    /** What the hand works on. */
    interface Bench {
        /** What is shown now; null before there is anything. */
        @Nullable KlSnapshot shown();

        /** Shows this instead, until the run has caught up. */
        void hold(KlSnapshot held);

        /** The change is made: a run that begins from it. */
        void commit(Settings changed);

        Settings settings();

        void refuse(BadInput why);
    }

    private final Bench bench;
    private @Nullable KlSnapshot held;
    private boolean ofP;

    BarHand(Bench bench) {
        this.bench = bench;
    }

    /** True while a bar is in hand. */
    boolean holding() {
        return held != null;
    }

    /** What is in hand, in front of a run that may be going on: the part of it that is not held. */
    KlSnapshot over(KlSnapshot newest) {
        KlSnapshot mine = held;
        if (mine == null || mine.p().size() != newest.p().size()) {
            return newest;
        }
        held = ofP ? with(newest, mine.p(), newest.q(), newest.centre(), newest.width())
                : with(newest, newest.p(), mine.q(), mine.centre(), mine.width());
        return held;
    }

    @Override public boolean begin(String series) {
        held = bench.shown();
        ofP = series.equals("p");
        return held != null;
    }

    @Override public void pull(String series, int group, double across, double height) {
        change(s -> {
            if (ofP) {
                hold(with(s, s.p().with(group, height), s.q(), s.centre(), s.width()));
            } else if (s.bell()) {
                double step = s.x().length > 1 ? s.x()[1] - s.x()[0] : 1;
                bell(s, s.x()[0] + (across - 0.5) * step, step / (Math.max(height, 1e-3) * ROOT_TAU));
            } else {
                hold(with(s, s.p(), s.q().with(group, height), Double.NaN, Double.NaN));
            }
        });
    }

    @Override public void nudge(String series, int group, int steps) {
        change(s -> {
            if (ofP) {
                hold(with(s, s.p().with(group, s.p().p()[group] + steps * STEP), s.q(), s.centre(), s.width()));
            } else if (s.bell()) {
                bell(s, s.centre(), s.width() * Math.pow(NARROWER, steps));
            } else {
                hold(with(s, s.p(), s.q().with(group, s.q().p()[group] + steps * STEP), Double.NaN, Double.NaN));
            }
        });
    }

    private void change(Consumer<KlSnapshot> change) {
        if (held != null) {
            change.accept(held);
        }
    }

    private void bell(KlSnapshot s, double centre, double width) {
        double mu = KlLab.centreOf(centre);
        double sigma = KlLab.widthOf(width);
        hold(with(s, s.p(), KlLab.bell(s.x(), mu, sigma), mu, sigma));
    }

    private void hold(KlSnapshot changed) {
        held = changed;
        bench.hold(changed);
    }

    @Override public void end() {
        KlSnapshot made = held;
        held = null;
        if (made != null) {
            try {
                bench.commit(settings(made, bench.settings(), ofP));
            } catch (BadInput refused) {
                bench.refuse(refused);
            }
        }
    }

    /** The settings whose run begins as is shown: what was changed, and q where it has come to. */
    static Settings settings(KlSnapshot made, Settings now, boolean pChanged) throws BadInput {
        Settings changed = pChanged ? now.with("p", KlLab.spell(made.p())) : now;
        if (pChanged && made.step() == 0) {
            return changed;
        }
        return made.bell() ? changed.with("centre", rounded(KlLab.centreOf(made.centre()))).with("width", rounded(KlLab.widthOf(made.width())))
                : changed.with("q", KlLab.spell(made.q()));
    }

    private static String rounded(double value) {
        return Double.toString(Math.rint(value * 1000) / 1000);
    }

    private static KlSnapshot with(KlSnapshot s, Distribution p, Distribution q, double centre, double width) {
        return new KlSnapshot(s.step(), s.phase(), s.bell(), s.divergence(), s.x(), p, q, centre, width, new double[0], new double[0]);
    }
}
