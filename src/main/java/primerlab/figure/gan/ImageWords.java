package primerlab.figure.gan;

import primerlab.figure.frame.Spell;
import primerlab.text.Words;

/** The figure's words, and what D and its verdict are called under each loss: a discriminator gives a probability, a critic a score. */
final class ImageWords {
    static final Words WORDS = Words.of("gan-images-figure");

    private ImageWords() {}

    /** The sentence of that key for this kind of D: {@code KEY.probability}, {@code KEY.squares} or {@code KEY.critic}. */
    static String by(Loss loss, String key, Object... put) {
        return WORDS.say(key + (loss.critic() ? ".critic" : loss.probability() ? ".probability" : ".squares"), put);
    }

    /** A probability or a score, short enough to stand under a picture. */
    static String verdict(double verdict) {
        return Spell.brief(verdict);
    }
}
