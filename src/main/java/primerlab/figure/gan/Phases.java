package primerlab.figure.gan;

import java.util.List;

import primerlab.experiment.gan.GanSnapshot;

/** The ten phases of one training step: what each lights up. */
enum Phases {
    NOISE("noise", Lit.NOISE), FAKES("fakes", Lit.FORGER), REAL("real", Lit.POINT), JUDGE("judge", Lit.DETECTIVE),
    LOSS_D("loss-d", Lit.BELIEF), GRADIENT_D("gradient-d", Lit.DETECTIVE_BACK), UPDATE_D("update-d", Lit.DETECTIVE_WEIGHTS),
    AGAIN("judge-again", Lit.BOTH), GRADIENT_G("gradient-g", Lit.BOTH_BACK), UPDATE_G("update-g", Lit.FORGER_WEIGHTS);

    /** Phases done once the fakes were judged by the updated D. */
    static final int JUDGE_AGAIN = 8;
    private static final List<Phases> ORDER = List.of(values());

    /** What part of the network view a phase lights. */
    enum Lit {
        NOISE, FORGER, POINT, DETECTIVE, BELIEF, DETECTIVE_BACK, DETECTIVE_WEIGHTS, BOTH, BOTH_BACK, FORGER_WEIGHTS, ALL;

        boolean backward() {
            return this == DETECTIVE_BACK || this == BOTH_BACK;
        }

        boolean weights() {
            return this == DETECTIVE_WEIGHTS || this == FORGER_WEIGHTS;
        }

        /** Whether the weights that lead into a column are at work. */
        boolean edges(NetPlan plan, int column) {
            return switch (this) {
                case ALL, BOTH, BOTH_BACK -> true;
                case FORGER, FORGER_WEIGHTS -> plan.ofForger(column);
                case DETECTIVE, DETECTIVE_BACK, DETECTIVE_WEIGHTS -> !plan.ofForger(column);
                case NOISE, POINT, BELIEF -> false;
            };
        }

        /** Whether the neurons of a column are at work. */
        boolean neurons(NetPlan plan, int column) {
            return switch (this) {
                case ALL, BOTH, BOTH_BACK -> true;
                case NOISE -> column == 0;
                case FORGER, FORGER_WEIGHTS -> column <= plan.forger();
                case POINT -> column == plan.forger();
                case DETECTIVE, DETECTIVE_BACK, DETECTIVE_WEIGHTS -> column >= plan.forger();
                case BELIEF -> column == plan.sizes().length - 1;
            };
        }
    }

    private final String key;
    private final Lit lit;

    Phases(String key, Lit lit) {
        this.key = key;
        this.lit = lit;
    }

    /** As in the experiment's bundle. */
    String key() {
        return key;
    }

    Lit lit() {
        return lit;
    }

    boolean ofDetective() {
        return ordinal() < AGAIN.ordinal();
    }

    /**
     * The phase whose outcome is on view: the last one done. Between steps that is the tenth, where there was a step.
     *
     * @return its index, -1 before the first
     */
    static int shown(GanSnapshot snapshot) {
        return snapshot.phase() > 0 ? snapshot.phase() - 1 : snapshot.step() > 0 ? ORDER.size() - 1 : -1;
    }

    static Phases at(int index) {
        return ORDER.get(index);
    }

    static int count() {
        return ORDER.size();
    }
}
