package primerlab.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts that come with the program, out of {@code assets/corpora}. Their order is shuffled, so that the last tenth is like the rest. */
public final class Corpora {
    private Corpora() {}

    /** First names of many languages, one a line, in the letters a to z. */
    static Text names(long seed) {
        return text("names", Shuffle.list(content("names.txt").lines().toList(), seed));
    }

    /** The questions and answers of {@code dialogue} as a conversation: a line each, an empty line between. */
    static Text primerDialogue(long seed) {
        return text("primer-dialogue", dialogue(seed).all().stream().map(pair -> "you: " + pair.prompt() + "\nlab: " + pair.answer() + "\n").toList());
    }

    /** The sentences of {@link #facts()}, one a line. */
    static Text facts(long seed) {
        return text("facts", Shuffle.list(facts().stream().map(Fact::sentence).toList(), seed));
    }

    private static Text text(String name, List<String> lines) {
        return new Text(name, String.join("\n", lines) + "\n");
    }

    /** The table of facts, all of them true, in the order of the file. */
    public static List<Fact> facts() {
        Map<String, String> forms = new HashMap<>();
        List<Fact> facts = new ArrayList<>();
        for (String line : content("facts.tsv").lines().toList()) {
            String[] columns = line.split("\t", -1);
            if (line.startsWith("=")) {
                forms.put(columns[0].substring(1), columns[1]);
            } else if (!line.startsWith("#")) {
                String form = forms.getOrDefault(columns[0], "");
                facts.add(new Fact(columns[0], columns[1], columns[2], form.replace("{0}", columns[1]).replace("{1}", columns[2])));
            }
        }
        return List.copyOf(facts);
    }

    /** Questions about the course, each asked in several ways, and a short answer to each. */
    static Pairs dialogue(long seed) {
        List<Pairs.Pair> pairs = new ArrayList<>();
        for (String paragraph : content("dialogue.txt").strip().split("\n\n")) {
            List<String> lines = paragraph.lines().toList();        // the answer, then its questions
            for (String question : lines.subList(1, lines.size())) {
                pairs.add(new Pairs.Pair(question, lines.getFirst()));
            }
        }
        return new Pairs("dialogue", Shuffle.list(pairs, seed));
    }

    private static String content(String name) {
        try (InputStream file = Corpora.class.getResourceAsStream("/assets/corpora/" + name)) {
            if (file == null) {
                throw new IllegalStateException("assets/corpora/" + name + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("assets/corpora/" + name, e);
        }
    }
}
