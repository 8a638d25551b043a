package primerlab.dataset;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import primerlab.dataset.Tokens.Unit;
import primerlab.text.BadInput;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TokensTest {
    /** What Python's {@code sorted(set("banana, Ünïcode 😀｡\n"))} says, whose order is not that of Java's characters. */
    @Test void theCharactersOfATextAreSortedByCodePointAsInPython() {
        Tokens tokens = Tokens.of(Unit.CHARACTERS, "banana, Ünïcode 😀｡\n");
        assertEquals(List.of("\n", " ", ",", "a", "b", "c", "d", "e", "n", "o", "Ü", "ï", "｡", "😀"), tokens.all());
        assertArrayEquals(new int[] {4, 3, 8, 3, 8, 3, 13}, tokens.encode("banana😀"));
        assertEquals(List.of("z"), tokens.unknown("zaz"));
        assertArrayEquals(new int[] {3}, tokens.encode("zaz"), "there is no token for what is not known");
    }

    @Test void wordsAndMarksAreTokensAndSpacesAreNot() {
        Tokens tokens = Tokens.of(Unit.WORDS, "What  is AI?\nIt's (state-of-the-art) software.");
        assertEquals(List.of("<UNK>", "\n", "(", ")", ".", "?", "AI", "It's", "What", "is", "software", "state-of-the-art"), tokens.all());
        assertArrayEquals(new int[] {8, 9, 6, 5}, tokens.encode(" What is   AI ?"));
        assertEquals("What is AI?", tokens.decode(8, 9, 6, 5));
        assertEquals("It's (state-of-the-art) software.\nWhat", tokens.decode(tokens.encode("It's (state-of-the-art) software .\n What")));
        assertEquals("<UNK> is AI", tokens.decode(tokens.encode("Who is AI")));
        assertEquals(List.of("Who"), tokens.unknown("Who is AI? Who?"));
    }

    @Test void rareWordsOfALongTextAreUnknown() {
        StringBuilder text = new StringBuilder("often often ");
        for (int i = 0; i < 5000; i++) {
            text.append('w').append(i).append(' ');
        }
        Tokens tokens = Tokens.of(Unit.WORDS, text.toString());
        assertEquals(4096, tokens.size());
        assertTrue(tokens.id("often") > 0);
        assertEquals(5001 - 4095, tokens.unknown(text.toString()).size());
        assertEquals(0, tokens.id(Tokens.UNK));
    }

    @ParameterizedTest
    @EnumSource(Unit.class)
    void pairsHaveTheFourMarksFirstAndComeBackWhole(Unit unit) throws BadInput {
        for (String name : PairSource.NAMES) {
            Pairs pairs = PairSource.read(name, 300, 1);
            Tokens tokens = Tokens.of(unit, pairs);
            assertEquals(List.of("<PAD>", "<BOS>", "<EOS>", "<UNK>"), tokens.all().subList(0, 4));
            assertEquals(tokens.size(), tokens.all().stream().distinct().count());
            for (Pairs.Pair pair : pairs.all()) {
                if (unit == Unit.CHARACTERS || name.equals("dialogue")) {
                    assertEquals(pair.prompt(), tokens.decode(tokens.encode(pair.prompt())));
                    assertEquals(pair.answer(), tokens.decode(tokens.encode(pair.answer())));
                }
                assertArrayEquals(tokens.encode(pair.prompt()), tokens.encode(tokens.decode(tokens.encode(pair.prompt()))));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"names", "primer-dialogue", "facts"})
    void textComesBackWholeCharacterByCharacter(String name) throws BadInput {
        String text = TextSource.read(name, 1).content();
        Tokens tokens = Tokens.of(Unit.CHARACTERS, text);
        assertEquals(text, tokens.decode(tokens.encode(text)));
        Tokens words = Tokens.of(Unit.WORDS, text);
        int[] row = words.encode(text);
        assertArrayEquals(row, words.encode(words.decode(row)));
    }

    @Test void aTextEndsAtTheFirstEndOfSequence() {
        Tokens tokens = Tokens.of(Unit.WORDS, new Pairs("two", List.of(new Pairs.Pair("hi", "hello you"), new Pairs.Pair("<EOS>", "bye"))));
        int eos = tokens.id(Tokens.EOS);
        assertEquals("hello you", tokens.decode(tokens.id(Tokens.BOS), tokens.id("hello"), tokens.id(Tokens.PAD), tokens.id("you"), eos, tokens.id("bye")));
        assertEquals("", tokens.decode(eos));
        assertEquals(3, tokens.encode("<EOS>").length, "who writes the mark out writes three tokens, not the mark");
        assertEquals(List.of(Tokens.UNK), List.of(tokens.token(tokens.encode("stranger")[0])));
    }
}
