package primerlab.page;

import java.util.Optional;

import primerlab.lesson.Action;
import primerlab.lesson.Term;
import primerlab.text.BadInput;

/** What links in the prose ask of the page around them. */
interface Reader {
    void perform(Action action) throws BadInput;

    Optional<Term> define(String term);

    /** @param lesson id */
    void navigate(String lesson);
}
