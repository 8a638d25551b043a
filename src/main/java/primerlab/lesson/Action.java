package primerlab.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import primerlab.text.BadInput;

/** What {@code do:} may ask of a figure: a closed set. */
public sealed interface Action {
    record Play() implements Action {}

    record Pause() implements Action {}

    record Step(Part part) implements Action {}

    record Back() implements Action {}

    /** Turns knobs, in order. */
    record Set(Map<String, String> values) implements Action {}

    record Preset(String name) implements Action {}

    record Show(String part) implements Action {}

    record Go(long step) implements Action {}

    /** Asks the figure something, for example a prompt. */
    record Ask(String question) implements Action {}

    record Restart() implements Action {}

    record NewSeed() implements Action {}

    record Fork() implements Action {}

    record Pace(Speed speed) implements Action {}

    /** One step of both networks, of one alone, or one phase of a step. */
    enum Part { BOTH, D, G, PHASE }

    enum Speed { GENTLE, SLOW, PHASES, FULL }

    /** A semicolon with an even number of quotation marks after it. */
    Pattern BETWEEN = Pattern.compile(";(?=[^\"]*(?:\"[^\"]*\"[^\"]*)*$)");

    List<String> VERBS = List.of("play", "pause", "step", "back", "set", "preset", "show", "go", "ask", "restart", "new-seed", "fork", "pace");

    /**
     * Reads {@code do:…} with one action or several, done one after the other: {@code do:restart; go 100; set train-d=off; play}. A
     * semicolon between quotation marks is part of what is asked: {@code do:ask "wait; what is noise?"}.
     *
     * @throws BadInput as {@link #parse}
     */
    static List<Action> parseAll(String link) throws BadInput {
        List<Action> actions = new ArrayList<>();
        for (String one : BETWEEN.split(link.strip(), -1)) {
            actions.add(parse(actions.isEmpty() ? one : "do:" + one));
        }
        return List.copyOf(actions);
    }

    /**
     * Reads {@code do:…}, for example {@code do:set train-d=off}.
     *
     * @throws BadInput where the grammar does not allow it; whether the figure has such a knob or part is checked elsewhere
     */
    static Action parse(String link) throws BadInput {
        String text = link.strip();
        if (!text.startsWith("do:")) {
            throw Complaint.about("do.none", text);
        }
        String[] words = text.substring(3).strip().split("\\s+", 2);
        String rest = words.length == 2 ? words[1] : "";
        return switch (words[0]) {
            case "play" -> alone(words[0], rest, new Play());
            case "pause" -> alone(words[0], rest, new Pause());
            case "back" -> alone(words[0], rest, new Back());
            case "restart" -> alone(words[0], rest, new Restart());
            case "new-seed" -> alone(words[0], rest, new NewSeed());
            case "fork" -> alone(words[0], rest, new Fork());
            case "step" -> new Step(switch (rest) {
                case "", "both" -> Part.BOTH;
                case "d" -> Part.D;
                case "g" -> Part.G;
                case "phase" -> Part.PHASE;
                default -> throw unknown("do.unknown-part", rest, List.of("d", "g", "both", "phase"));
            });
            case "pace" -> new Pace(switch (rest) {
                case "gentle" -> Speed.GENTLE;
                case "slow" -> Speed.SLOW;
                case "phases" -> Speed.PHASES;
                case "full" -> Speed.FULL;
                default -> throw unknown("do.unknown-speed", rest, List.of("gentle", "slow", "phases", "full"));
            });
            case "go" -> new Go(step(rest));
            case "ask" -> new Ask(rest.length() > 1 && rest.startsWith("\"") && rest.endsWith("\"") ? rest.substring(1, rest.length() - 1) : rest);
            case "preset" -> new Preset(one("do:preset", rest));
            case "show" -> new Show(one("do:show", rest));
            case "set" -> new Set(values(rest));
            default -> throw unknown("do.unknown", words[0], VERBS);
        };
    }

    private static BadInput unknown(String key, String wanted, List<String> known) {
        return new BadInput(Complaint.of(key, wanted) + BadInput.hint(wanted, known));
    }

    private static Action alone(String verb, String rest, Action action) throws BadInput {
        if (!rest.isEmpty()) {
            throw Complaint.about("do.alone", verb, rest);
        }
        return action;
    }

    private static String one(String verb, String rest) throws BadInput {
        if (rest.isEmpty() || rest.contains(" ")) {
            throw Complaint.about("do.one-name", verb, rest);
        }
        return rest;
    }

    private static long step(String rest) throws BadInput {
        if (!rest.matches("\\d{1,12}")) {
            throw Complaint.about("do.go", rest);
        }
        return Long.parseLong(rest);
    }

    private static Map<String, String> values(String rest) throws BadInput {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : rest.split("\\s+")) {
            int equals = pair.indexOf('=');
            if (equals < 1 || equals == pair.length() - 1) {
                throw Complaint.about("do.set", pair);
            }
            if (values.putIfAbsent(pair.substring(0, equals), pair.substring(equals + 1)) != null) {
                throw Complaint.about("do.set-twice", pair.substring(0, equals));
            }
        }
        return values;
    }
}
