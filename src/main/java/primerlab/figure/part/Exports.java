package primerlab.figure.part;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;

import javax.imageio.ImageIO;

import primerlab.file.WholeFile;
import primerlab.text.Words;

/**
 * Pictures and data as files. Each is written beside its target and then moved, so that a crash leaves the old file whole; the
 * message of every {@link IOException} is a sentence for a person.
 */
public final class Exports {
    private static final Words WORDS = Words.of("parts");
    private static final double CRISP = 2;

    private Exports() {}

    /** The node as it looks, at twice its size. JavaFX thread only. */
    public static void png(Node node, Color ground, Path file) throws IOException {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(CRISP, CRISP));
        parameters.setFill(ground);
        Sheet.sharpen(node, CRISP);
        BufferedImage image = SwingFXUtils.fromFXImage(node.snapshot(parameters, null), null);
        Sheet.sharpen(node, 1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        write(file, bytes.toByteArray());
    }

    /** A picture as a vector file. JavaFX thread only. */
    public static void svg(TitledPicture<?> picture, Path file) throws IOException {
        write(file, svg(picture).getBytes(StandardCharsets.UTF_8));
    }

    /** Pictures one below the other, as one vector file. JavaFX thread only. */
    public static void svg(List<? extends TitledPicture<?>> pictures, Path file) throws IOException {
        write(file, svg(pictures).getBytes(StandardCharsets.UTF_8));
    }

    static String svg(List<? extends TitledPicture<?>> pictures) {
        SvgInk ink = new SvgInk();
        double width = pictures.stream().mapToDouble(TitledPicture::sheetWidth).max().orElse(1);
        double height = 0;
        for (TitledPicture<?> picture : pictures) {
            double head = head(ink, picture.palette(), picture.title(), picture.sheetWidth(), picture.sheetHeight());
            picture.draw(ink);
            ink.below(picture.sheetHeight());
            height += head + picture.sheetHeight();
        }
        for (int opened = 0; opened < 2 * pictures.size(); opened++) {
            ink.unclip();
        }
        return ink.file(width, height, pictures.isEmpty() ? "" : pictures.getFirst().title());
    }

    /** Any drawing as a vector file, with its title above it. JavaFX thread only. */
    public static void svg(String title, Palette palette, double width, double height, Consumer<Ink> draw, Path file) throws IOException {
        SvgInk ink = new SvgInk();
        double head = head(ink, palette, title, width, height);
        draw.accept(ink);
        write(file, close(ink, head, title, width, height).getBytes(StandardCharsets.UTF_8));
    }

    static String svg(TitledPicture<?> picture) {
        SvgInk ink = new SvgInk();
        double head = head(ink, picture.palette(), picture.title(), picture.sheetWidth(), picture.sheetHeight());
        picture.draw(ink);
        return close(ink, head, picture.title(), picture.sheetWidth(), picture.sheetHeight());
    }

    /** Ground and title; what follows is drawn below them. Returns the height taken. */
    private static double head(SvgInk ink, Palette palette, String title, double width, double height) {
        double head = title.isEmpty() ? 0 : Math.ceil(palette.em() * 1.6);
        ink.rect(0, 0, width, height + head, palette.of(Role.GROUND));
        if (!title.isEmpty()) {
            ink.text(title, 0, palette.em(), javafx.geometry.HPos.LEFT, new Ink.TextStyle(palette.em(), false, true), palette.text());
        }
        ink.below(head);
        return head;
    }

    private static String close(SvgInk ink, double head, String title, double width, double height) {
        ink.unclip();
        return ink.file(width, height + head, title);
    }

    /** Rows of text as CSV (RFC 4180). */
    public static void csv(List<String> header, Iterable<? extends List<String>> rows, Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        row(text, header);
        rows.forEach(row -> row(text, row));
        write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void row(StringBuilder text, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean quoted = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
            text.append(i == 0 ? "" : ",").append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        text.append('\n');
    }

    /** Writes beside the target, then moves: the old file is whole until the new one is. */
    public static void write(Path file, byte[] bytes) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException(WORDS.say("export.no-folder", String.valueOf(folder)));
        }
        if (Files.isDirectory(target)) {
            throw new IOException(WORDS.say("export.is-folder", target.toString()));
        }
        if (!Files.isWritable(folder)) {
            throw new IOException(WORDS.say("export.not-writable", folder.toString()));
        }
        try {
            WholeFile.write(target, bytes);
        } catch (AccessDeniedException e) {
            throw new IOException(WORDS.say("export.not-writable", folder.toString()), e);
        } catch (FileSystemException e) {
            String reason = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
            throw new IOException(WORDS.say("export.failed", target.toString(), reason), e);
        }
    }
}
