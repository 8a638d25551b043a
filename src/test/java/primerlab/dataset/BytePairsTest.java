package primerlab.dataset;

import java.util.List;

import org.junit.jupiter.api.Test;
import primerlab.dataset.BytePairs.Merge;
import primerlab.dataset.Tokens.Unit;
import primerlab.text.BadInput;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BytePairsTest {
    /** The example of Sennrich et al. 2016: low ×5, lower ×2, newest ×6, widest ×3, here with the spaces between words. */
    private static final String WORDS = " low".repeat(5) + " lower".repeat(2) + " newest".repeat(6) + " widest".repeat(3);

    @Test void theMostFrequentPairIsMergedFirstAndPairsOfPairsFollow() {
        List<Merge> merges = BytePairs.learn(List.of(WORDS), 5).merges();
        assertEquals(new Merge("e", "s", 9), merges.get(0));
        assertEquals(new Merge("es", "t", 9), merges.get(1));
        assertEquals(new Merge(" ", "l", 7), merges.get(2));
        assertEquals(new Merge(" l", "o", 7), merges.get(3));
        assertEquals(new Merge(" lo", "w", 7), merges.get(4));
    }

    @Test void aWordNeverSeenIsCutIntoPiecesThatWere() {
        BytePairs pairs = BytePairs.learn(List.of(WORDS), 8);
        assertEquals(List.of(" low", "est"), pairs.cut(" lowest"));
        assertEquals(List.of(" ", "l", "o", "w", "e", "s", "t"), pairs.first(0).cut(" lowest"));
        assertEquals(List.of(" ", "l", "o", "w", "es", "t"), pairs.first(1).cut(" lowest"));
    }

    @Test void thePiecesOfATextAreTheTextAndNoneReachesAcrossTwoWords() throws BadInput {
        String text = TextSource.read("primer-dialogue", 1).content();
        List<String> pieces = BytePairs.learn(List.of(text), 256).cut(text);
        assertEquals(text, String.join("", pieces));
        assertTrue(pieces.size() < 0.5 * text.length(), pieces.size() + " pieces of " + text.length() + " characters");
        assertTrue(pieces.stream().allMatch(piece -> piece.length() == 1 || piece.strip().indexOf(' ') < 0));
        String strange = "日本語 😀 x\t\n ";
        assertEquals(strange, String.join("", BytePairs.learn(List.of(text), 256).cut(strange)));
    }

    @Test void mergingStopsWhereNothingOccursTwice() {
        assertEquals(List.of(), BytePairs.learn(List.of("abc def"), 100).merges());
        assertEquals(List.of(), BytePairs.learn(List.of(""), 100).merges());
        assertEquals(List.of(new Merge("a", "a", 2)), BytePairs.learn(List.of("aaa"), 100).merges(), "the second pair is gone when the first is joined");
    }

    @Test void theVocabularyIsTheCharactersAndThenTheMerges() {
        Tokens tokens = Tokens.of(Unit.BYTE_PAIRS, WORDS);
        assertEquals(" deilnorstw".length(), tokens.all().stream().filter(token -> token.length() == 1).count());
        assertEquals("es", tokens.token(11));
        assertArrayEquals(tokens.encode(WORDS), tokens.encode(tokens.decode(tokens.encode(WORDS))));
        assertEquals(WORDS, tokens.decode(tokens.encode(WORDS)));
        assertEquals(tokens.size(), tokens.all().stream().distinct().count());
    }
}
