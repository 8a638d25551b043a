package primerlab.figure.transformer;

import java.util.List;

/** How a token is written where it must be seen: spaces and line ends show. */
final class Glyph {
    private Glyph() {}

    static String of(String token) {
        return token.replace(' ', '␣').replace("\n", "⏎").replace("\t", "⇥");
    }

    static List<String> of(List<String> tokens) {
        return tokens.stream().map(Glyph::of).toList();
    }
}
