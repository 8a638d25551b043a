package primerlab.page;

import java.util.List;
import java.util.Optional;

import primerlab.lesson.Action;
import primerlab.lesson.Block;
import primerlab.lesson.Term;
import primerlab.text.BadInput;

/** What links in the prose ask of the page around them. */
interface Reader {
    /** One after the other, up to the first that cannot be done. */
    void perform(List<Action> actions) throws BadInput;

    /** Of what stands below a figure block: its links act on that figure, which is brought onto the stage where another one is there. */
    default Reader below(Block.FigureBlock figure) {
        return this;
    }

    Optional<Term> define(String term);

    /** @param lesson id */
    void navigate(String lesson);
}
