package primerlab.page;

import java.util.List;
import java.util.Optional;

import primerlab.lesson.Action;
import primerlab.lesson.Term;
import primerlab.text.BadInput;

/** What links in the prose ask of the page around them. */
interface Reader {
    /** One after the other, up to the first that cannot be done. */
    void perform(List<Action> actions) throws BadInput;

    Optional<Term> define(String term);

    /** @param lesson id */
    void navigate(String lesson);
}
