package primerlab.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import primerlab.text.BadInput;

/** A file of UTF-8, to the letter: one broken byte, and nothing of it is taken. Line ends become {@code \n}, a BOM is dropped. */
final class TextFile {
    private static final long LARGEST = 32L << 20;
    private static final char BOM = '\ufeff';
    private static final int BYTE = 0xff;

    private TextFile() {}

    static Text read(String source) throws BadInput {
        return new Text(name(source), content(source, "text.none"));
    }

    static String name(String source) {
        return String.valueOf(Path.of(source).getFileName());
    }

    /**
     * @param none the complaint where there is no such file
     * @throws BadInput naming file, line, byte and reason
     */
    static String content(String source, String none) throws BadInput {
        try {
            Path path = Path.of(source);
            if (!Files.isRegularFile(path)) {
                throw Complaint.about(Files.exists(path) ? "text.folder" : none, source);
            }
            if (!Files.isReadable(path)) {
                throw Complaint.about("unreadable", source);
            }
            if (Files.size(path) > LARGEST) {
                throw Complaint.about("text.huge", source, Files.size(path) >> 20, LARGEST >> 20);
            }
            String content = decoded(source, Files.readAllBytes(path));
            if (content.isBlank()) {
                throw Complaint.about("text.empty", source);
            }
            return content;
        } catch (InvalidPathException e) {
            throw new BadInput(Complaint.of("no-path", source), e);
        } catch (IOException e) {
            throw new BadInput(Complaint.of("broken-off", source, String.valueOf(e.getMessage())), e);
        }
    }

    private static String decoded(String source, byte[] bytes) throws BadInput {
        CharBuffer characters = CharBuffer.allocate(bytes.length);
        ByteBuffer left = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT).decode(left, characters, true);
        String content = characters.flip().toString();
        if (result.isError()) {
            int at = left.position();
            boolean utf16 = bytes.length > 1 && ((bytes[0] & BYTE) == 0xff && (bytes[1] & BYTE) == 0xfe || (bytes[0] & BYTE) == 0xfe && (bytes[1] & BYTE) == 0xff);
            throw Complaint.about(utf16 ? "text.utf-16" : "text.broken", source, line(content), at, "0x%02x".formatted(bytes[at]));
        }
        int nothing = content.indexOf('\0');
        if (nothing >= 0) {
            String before = content.substring(0, nothing);
            throw Complaint.about("text.zero", source, line(before), before.getBytes(StandardCharsets.UTF_8).length);
        }
        return (content.isEmpty() || content.charAt(0) != BOM ? content : content.substring(1)).replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The number of the line in which a text ends, as {@link String#lines} and editors count. */
    private static int line(String before) {
        return before.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1).length;
    }
}
