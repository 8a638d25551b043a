package primerlab.lesson;

import java.util.List;
import java.util.Optional;

import primerlab.text.BadInput;

/** What lessons may name: figures with their knobs, parts, presets and measures, and formulas. No window is opened to answer. */
public interface Catalogue {
    List<String> figures();

    List<String> knobs(String figure);

    /** The value in its canonical spelling. @throws BadInput with a sentence that says what is allowed */
    String canonical(String figure, String knob, String value) throws BadInput;

    /** The names of what is built in, for a knob that says where data comes from; empty for any other knob. */
    Optional<List<String>> builtInData(String figure, String knob);

    /** True where {@code do:ask} means something. */
    boolean asks(String figure);

    List<String> parts(String figure);

    List<String> presets(String figure);

    /** What {@code expect} may name. */
    List<String> measures(String figure);

    /** Why a formula cannot be set, in one line; empty where it can. */
    Optional<String> formulaFault(String latex);
}
