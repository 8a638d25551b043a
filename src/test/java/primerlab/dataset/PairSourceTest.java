package primerlab.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import primerlab.text.BadInput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PairSourceTest {
    @TempDir Path folder;

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("pairs.tsv"), content).toString();
    }

    private static String complaint(String source) {
        return assertThrows(BadInput.class, () -> PairSource.read(source, 100, 1)).getMessage();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'no tab here' | no tab", "'one\ttwo\tthree' | 2 tabs", "'\tanswer' | nothing before the tab", "'prompt\t' | nothing after the tab",
        "'prompt\t  ' | nothing after the tab", "'\t' | nothing before the tab"})
    void aFaultInLine4IsNamedWithFileAndLine(String line, String reason) throws IOException {
        String file = file("a\tb\r\n\nc\td\n" + line + "\ne\tf\n");
        String complaint = complaint(file);
        assertTrue(complaint.startsWith(file + ":4: ") && complaint.contains(reason) && complaint.contains("; "), complaint);
        assertEquals(1, complaint.lines().count());
    }

    @Test void brokenUtf8AndFilesWithoutPairsAreRefused() throws IOException {
        Path broken = Files.write(folder.resolve("broken.tsv"), new byte[] {'a', '\t', 'b', '\n', 'c', '\t', (byte) 0xe9, '\n'});
        assertTrue(complaint(broken.toString()).startsWith(broken + ":2, byte 6: not UTF-8"), complaint(broken.toString()));
        assertTrue(complaint(file("")).contains("no text; write"));
        assertTrue(complaint(file("a\tb\n")).contains("holds 1 pair; write at least 2"));
        assertTrue(complaint(folder.resolve("none.tsv").toString()).contains("there is nothing; give"));
        assertEquals("unknown data \"revers\"; did you mean \"reverse\"?", complaint("revers"));
    }

    @Test void aFileKeepsItsOrderAndItsLastTenthIsHeldOut() throws IOException, BadInput {
        StringBuilder lines = new StringBuilder("\ufeff");
        for (int i = 0; i < 25; i++) {
            lines.append("prompt ").append(i).append(" \t answer ").append(i).append("\n");
        }
        Pairs pairs = PairSource.read(file(lines.toString()), 0, 1);
        assertEquals("pairs.tsv", pairs.name());
        assertEquals(23, pairs.train().size());
        assertEquals(new Pairs.Pair("prompt 0", "answer 0"), pairs.train().getFirst());
        assertEquals(List.of(new Pairs.Pair("prompt 23", "answer 23"), new Pairs.Pair("prompt 24", "answer 24")), pairs.heldOut());
    }

    @Test void reversedWordsAreThePromptsBackwards() throws BadInput {
        List<Pairs.Pair> pairs = PairSource.read("reverse", 3000, 1).all();
        assertEquals(3000, pairs.size());
        Set<Integer> lengths = new HashSet<>();
        for (Pairs.Pair pair : pairs) {
            assertTrue(pair.prompt().matches("[a-z]{3,8}"), pair.prompt());
            assertEquals(pair.prompt().length(), pair.answer().length());
            for (int i = 0; i < pair.prompt().length(); i++) {
                assertEquals(pair.prompt().charAt(i), pair.answer().charAt(pair.answer().length() - 1 - i));
            }
            lengths.add(pair.prompt().length());
        }
        assertEquals(Set.of(3, 4, 5, 6, 7, 8), lengths);
    }

    /** Read again by hand, without the formatter that wrote them. */
    @Test void datesAreWrittenInSeveralWaysAndMeanTheSameDay() throws BadInput {
        List<String> months = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
        Map<String, Integer> forms = new HashMap<>();
        for (Pairs.Pair pair : PairSource.read("dates", 3000, 1).all()) {
            Matcher parts = Pattern.compile("[A-Za-z]+|\\d+").matcher(pair.prompt());
            int year = 0;
            int month = 0;
            int day = 0;
            while (parts.find()) {
                String part = parts.group();
                if (Character.isLetter(part.charAt(0))) {
                    month = 1 + months.indexOf(part.substring(0, 3).toLowerCase(Locale.ROOT));
                } else if (part.length() == 4) {
                    year = Integer.parseInt(part);
                } else if (day == 0) {
                    day = Integer.parseInt(part);
                } else {
                    month = Integer.parseInt(part);
                }
            }
            assertEquals(LocalDate.of(year, month, day), LocalDate.parse(pair.answer()), pair.prompt());
            assertTrue(pair.answer().matches("\\d{4}-\\d\\d-\\d\\d"), pair.answer());
            forms.merge(pair.prompt().replaceAll("[A-Za-z]{4,}", "M").replaceAll("[A-Za-z]{3}", "m").replaceAll("\\d+", "9"), 1, Integer::sum);
        }
        assertTrue(forms.keySet().containsAll(Set.of("9 m 9", "9 M 9", "m 9, 9", "M 9, 9", "9.9.9")), forms.toString());
        assertEquals("1987-03-12", LocalDate.of(1987, 3, 12).toString());
    }

    @ParameterizedTest
    @CsvSource({"reverse", "dates", "dialogue"})
    void noHeldOutPromptWasTrainedOnAndTheSeedSetsTheOrder(String name) throws BadInput {
        Pairs pairs = PairSource.read(name, 2000, 1);
        assertEquals(pairs, PairSource.read(name, 2000, 1));
        assertNotEquals(pairs, PairSource.read(name, 2000, 2));
        Set<String> trained = pairs.train().stream().map(Pairs.Pair::prompt).collect(Collectors.toSet());
        assertEquals(pairs.train().size(), trained.size());
        assertTrue(pairs.heldOut().stream().noneMatch(pair -> trained.contains(pair.prompt())));
        assertEquals(pairs.all().size() / 10, pairs.heldOut().size());
    }

    @Test void theDialogueAsksEachThingInFourWaysOrMoreAndAnswersBriefly() throws BadInput {
        Map<String, List<String>> questions = PairSource.read("dialogue", 0, 1).all().stream()
                .collect(Collectors.groupingBy(Pairs.Pair::answer, Collectors.mapping(Pairs.Pair::prompt, Collectors.toList())));
        assertTrue(questions.size() >= 75, questions.size() + " answers");
        questions.forEach((answer, asked) -> {
            assertTrue(asked.size() >= 4, answer);
            int words = answer.split(" ").length;
            assertTrue(words >= 4 && words <= 16 && answer.endsWith("."), answer);
            assertEquals(answer.toLowerCase(Locale.ROOT), answer);
            for (String question : asked) {
                assertEquals(question.toLowerCase(Locale.ROOT), question);
                assertTrue(Tokens.of(Tokens.Unit.WORDS, question).encode(question).length <= 14, question);
            }
        });
        for (String subject : List.of("what is ai?", "what is generative ai?", "what is a gan?", "what is diffusion?", "what is kl divergence?", "what is attention?",
                "what is a token?", "what is hallucination?")) {
            assertTrue(questions.values().stream().anyMatch(asked -> asked.contains(subject)), subject);
        }
    }

    /** What is trained on answers most questions that are held out: each answer has other questions left. */
    @Test void everyHeldOutAnswerIsAlsoTrainedOn() throws BadInput {
        Pairs pairs = PairSource.read("dialogue", 0, 1);
        Set<String> trained = pairs.train().stream().map(Pairs.Pair::answer).collect(Collectors.toSet());
        assertTrue(pairs.heldOut().stream().allMatch(pair -> trained.contains(pair.answer())));
    }
}
