package primerlab.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** What a person reads, out of the message bundles {@code assets/messages/<bundle>.properties}. */
public final class Words {
    private final ResourceBundle bundle;
    private final String name;

    private Words(String name) {
        this.name = name;
        bundle = ResourceBundle.getBundle("assets.messages." + name, Locale.ROOT);
    }

    /** The bundle of one package or figure, for example {@code app} or {@code gan-points}. */
    public static Words of(String bundle) {
        return new Words(bundle);
    }

    /** The sentence under {@code key} with its arguments put in; a missing key is a fault of the program. */
    public String say(String key, Object... arguments) {
        try {
            String pattern = bundle.getString(key);
            return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(arguments);
        } catch (MissingResourceException e) {
            throw new IllegalStateException("no words for \"" + key + "\" in assets/messages/" + name + ".properties", e);
        }
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }
}
