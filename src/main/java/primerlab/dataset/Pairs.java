package primerlab.dataset;

import java.util.List;

/**
 * Prompts and their answers.
 *
 * @param name built-in name or file name
 * @param all  in the order in which they are cut into nine tenths and one
 */
public record Pairs(String name, List<Pair> all) {
    /** Enough to train on and to hold one out. */
    static final int FEWEST = 2;

    public record Pair(String prompt, String answer) {}

    public Pairs {
        all = List.copyOf(all);
    }

    public List<Pair> train() {
        return all.subList(0, HeldOut.cut(all.size()));
    }

    /** The last ⌊n/10⌋, at least one; never trained on. */
    public List<Pair> heldOut() {
        return all.subList(HeldOut.cut(all.size()), all.size());
    }
}
