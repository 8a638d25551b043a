package primerlab.figure.gan;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;

import primerlab.text.Words;

/** Why a file was not written, in words a learner can act on. */
final class Reason {
    private static final Words WORDS = Words.of("gan-figure");

    private Reason() {}

    static String of(IOException failed) {
        return switch (failed) {
            case AccessDeniedException _ -> WORDS.say("reason.denied");
            case NoSuchFileException _ -> WORDS.say("reason.missing");
            default -> failed.getCause() instanceof ReadOnlyFileSystemException ? WORDS.say("reason.denied")
                    : failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
        };
    }
}
