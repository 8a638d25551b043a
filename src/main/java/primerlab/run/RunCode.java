package primerlab.run;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import primerlab.text.BadInput;
import primerlab.text.Words;

/**
 * A run as one line of text: {@code gan-points seed=7 data=two-moons @1200 train-d=off}. What is not named stands at its standard
 * value; after {@code @N} come the knobs turned at step N, after {@code @N!} those turned for that step alone. Odd characters in values are
 * written as in a web form.
 */
public record RunCode(String experiment, long seed, Script script) {
    private static final Words WORDS = Words.of("run");
    private static final String ONCE = "!";

    @Override public String toString() {
        StringBuilder text = new StringBuilder(experiment).append(" seed=").append(seed);
        script.start().changed().forEach((knob, value) -> text.append(' ').append(knob).append('=').append(spell(value)));
        String at = "";
        for (Script.Change change : script.changes()) {
            String place = " @" + change.step() + (change.once() ? ONCE : "");
            if (!place.equals(at)) {
                at = place;
                text.append(place);
            }
            text.append(' ').append(change.knob()).append('=').append(spell(change.value()));
        }
        return text.toString();
    }

    private static String spell(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%3A", ":").replace("%2F", "/");
    }

    /** @throws BadInput naming the word that cannot be read */
    public static RunCode parse(String text, Experiment<?> experiment) throws BadInput {
        List<String> words = List.of(text.strip().split("\\s+"));
        if (!words.getFirst().equals(experiment.name())) {
            throw new BadInput(WORDS.say("code.other", experiment.name(), words.getFirst()));
        }
        Settings start = Settings.standard(experiment.knobs());
        List<Script.Change> changes = new ArrayList<>();
        long seed = 1;
        long at = -1;
        boolean once = false;
        for (String word : words.subList(1, words.size())) {
            int equals = word.indexOf('=');
            if (word.startsWith("@")) {
                once = word.endsWith(ONCE);
                long next = whole(word.substring(1, word.length() - (once ? ONCE.length() : 0)), word);
                if (next < Math.max(0, at)) {
                    throw new BadInput(WORDS.say("code.back", word));
                }
                at = next;
            } else if (equals < 1) {
                throw new BadInput(WORDS.say("code.form", word));
            } else if (word.startsWith("seed=") && at < 0) {
                seed = whole(word.substring(5), word);
            } else {
                String knob = word.substring(0, equals);
                String value = decode(word.substring(equals + 1), word);
                if (at < 0) {
                    start = start.with(knob, value);
                } else if (start.knob(knob).restarts()) {
                    throw new BadInput(WORDS.say("code.restarts", knob, Long.toString(at)));
                } else {
                    changes.add(new Script.Change(at, knob, start.knob(knob).canonical(value), once));
                }
            }
        }
        return new RunCode(experiment.name(), seed, new Script(start, changes));
    }

    private static long whole(String digits, String word) throws BadInput {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw new BadInput(WORDS.say("code.whole", word), e);
        }
    }

    private static String decode(String value, String word) throws BadInput {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadInput(WORDS.say("code.percent", word), e);
        }
    }
}
