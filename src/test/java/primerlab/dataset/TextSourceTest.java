package primerlab.dataset;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import primerlab.text.BadInput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TextSourceTest {
    static final List<String> NAMES = TextSource.NAMES;

    @TempDir Path folder;

    private String file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("book.txt"), bytes).toString();
    }

    private String file(String content) throws IOException {
        return file(content.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String file, String place, String reason) {
        String complaint = assertThrows(BadInput.class, () -> TextSource.read(file, 1)).getMessage();
        assertTrue(complaint.startsWith(file + place), complaint);
        assertTrue(complaint.contains(reason) && complaint.contains("; "), complaint);
        assertEquals(1, complaint.lines().count(), complaint);
    }

    @Test void textIsTakenAsItStandsWithPlainLineEnds() throws IOException, BadInput {
        Text text = TextSource.read(file("\ufeffZwölf\r\nκ 😀\rend\n"), 1);
        assertEquals("Zwölf\nκ 😀\nend\n", text.content());
        assertEquals("book.txt", text.name());
    }

    @Test void brokenUtf8IsRefusedWithLineAndByte() throws IOException {
        byte[] bytes = "one\r\ntwo ü\nthree".getBytes(StandardCharsets.UTF_8);
        byte[] broken = bytes.clone();
        broken[14] = (byte) 0xff;                                    // within "three"
        refused(file(broken), ":3, byte 14: ", "not UTF-8 (0xff");
        byte[] latin = "café\n".getBytes(StandardCharsets.ISO_8859_1);
        refused(file(latin), ":1, byte 3: ", "not UTF-8 (0xe9");
        refused(file(Arrays.copyOf("aü".getBytes(StandardCharsets.UTF_8), 2)), ":1, byte 1: ", "not UTF-8 (0xc3");
        refused(file(new byte[] {'a', '\n', (byte) 0xc0, (byte) 0x80}), ":2, byte 2: ", "not UTF-8 (0xc0");
        refused(file("\ufeffhello".getBytes(StandardCharsets.UTF_16LE)), ":1, byte 0: ", "UTF-16");
        refused(file("ab".getBytes(StandardCharsets.UTF_16LE)), ":1, byte 1: ", "zero byte");
    }

    @Test void emptyHugeAndMissingTextIsRefused() throws IOException {
        refused(file(""), ": ", "no text");
        refused(file("\ufeff \n\n"), ": ", "no text");
        refused(folder.resolve("none.txt").toString(), ": ", "there is nothing; give");
        refused(folder.toString(), ": ", "not a file");
        Path huge = folder.resolve("huge.txt");
        try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(3L << 30);
        }
        refused(huge.toString(), ": ", "3072 MB of text; keep up to 32 MB");
        assertEquals("unknown data \"nams\"; did you mean \"names\"?", assertThrows(BadInput.class, () -> TextSource.read("nams", 1)).getMessage());
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void aBuiltInTextHasTheSameLinesInAnOrderOfTheSeed(String name) throws BadInput {
        String one = TextSource.read(name, 1).content();
        assertEquals(one, TextSource.read(name, 1).content());
        String other = TextSource.read(name, 2).content();
        assertNotEquals(one, other);
        assertEquals(one.lines().sorted().toList(), other.lines().sorted().toList());
        assertTrue(one.length() > 10_000 && one.endsWith("\n") && one.equals(one.toLowerCase(java.util.Locale.ROOT)), name);
        assertTrue(one.chars().allMatch(c -> c == '\n' || c >= ' ' && c <= '~'), name);
    }

    @Test void namesAreManyAndDifferentAndSpeltWithAToZ() throws BadInput {
        List<String> names = TextSource.read("names", 1).content().lines().toList();
        assertTrue(names.size() > 1000);
        assertEquals(names.size(), new HashSet<>(names).size());
        assertTrue(names.stream().allMatch(name -> name.matches("[a-z]{3,14}")));
        for (String culture : List.of("chiara", "amina", "hiroshi", "kwame", "priya", "xiuying", "moana", "agnieszka", "guadalupe", "mehmet")) {
            assertTrue(names.contains(culture), culture);
        }
    }

    @Test void everyFactIsOneSentenceOfItsRelationAndNoSubjectIsAskedTwice() {
        List<Fact> facts = Corpora.facts();
        assertTrue(facts.size() > 300);
        assertEquals(Set.of("capital", "continent", "colour", "legs", "young", "symbol"), facts.stream().map(Fact::relation).collect(Collectors.toSet()));
        assertEquals(facts.size(), facts.stream().map(fact -> fact.relation() + " " + fact.subject()).distinct().count());
        for (Fact fact : facts) {
            assertTrue(fact.sentence().matches("[a-z][a-z' -]+\\.") && fact.sentence().contains(fact.subject()) && fact.sentence().contains(fact.object()), fact.toString());
        }
        List<String> sentences = facts.stream().map(Fact::sentence).toList();
        for (String known : List.of("the capital of france is paris.", "a spider has eight legs.", "kenya is a country in africa.", "the colour of a lemon is yellow.",
                "the young of a horse is a foal.", "the chemical symbol of gold is au.")) {
            assertTrue(sentences.contains(known), known);
        }
    }

    @Test void primerDialogueIsTheDialogueAsAConversation() throws BadInput {
        String text = TextSource.read("primer-dialogue", 1).content();
        assertTrue(text.contains("you: what is diffusion?\nlab: diffusion adds noise step by step and learns to remove it.\n\n"));
        assertEquals(PairSource.read("dialogue", 0, 1).all().size(), text.lines().filter(line -> line.startsWith("you: ")).count());
    }
}
