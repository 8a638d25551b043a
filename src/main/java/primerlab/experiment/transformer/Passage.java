package primerlab.experiment.transformer;

import java.util.List;

/**
 * Tokens as a stack of the model reads them, frozen.
 *
 * @param ids      of the tokens
 * @param pieces   what stood in the text, or the token itself
 * @param width    numbers a token
 * @param embedded √width · E[id] (tokens, width)
 * @param places   sines and cosines of the places (tokens, width)
 * @param sum      what goes into the first layer (tokens, width)
 */
public record Passage(int[] ids, List<String> pieces, int width, float[] embedded, float[] places, float[] sum) {
    public int size() {
        return ids.length;
    }
}
