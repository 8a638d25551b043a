package primerlab.figure.transformer;

import java.util.List;

import primerlab.experiment.transformer.AttentionView.Kind;
import primerlab.experiment.transformer.Reading;
import primerlab.text.Words;

/** What the rows and columns of an attention stand for, and what it is called. */
final class Names {
    private static final Words WORDS = Words.of("transformer-figure");

    private Names() {}

    /** Tokens that look. */
    static List<String> queries(Reading reading, Kind kind) {
        return Glyph.of(kind == Kind.ENCODER ? reading.source().pieces() : reading.target().pieces());
    }

    /** Tokens that are looked at. */
    static List<String> keys(Reading reading, Kind kind) {
        return Glyph.of(kind == Kind.DECODER ? reading.target().pieces() : reading.source().pieces());
    }

    static String kind(Kind kind) {
        return WORDS.say("kind." + kind.name().toLowerCase(java.util.Locale.ROOT));
    }

    /** For example {@code Decoder to prompt, layer 1, head 2}. */
    static String of(Looked looked) {
        return WORDS.say("looked", kind(looked.kind()), Integer.toString(looked.layer() + 1), Integer.toString(looked.head() + 1));
    }
}
