package primerlab.dataset;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/** Draws sheets of glyphs into target/glyphs, to be looked at: a column a digit, as many rows as are asked for. */
final class GlyphPictures {
    private static final int ROWS = 14;

    private GlyphPictures() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "glyphs"));
        for (int side : new int[] {8, 12, 16, 28, 32}) {
            Images glyphs = Glyphs.draw(1000, side, 7);
            ImageIO.write(sheet(glyphs, 640 / 10 / side), "png", folder.resolve("glyphs-" + side + ".png").toFile());
            ImageIO.write(sheet(glyphs.binary(), 640 / 10 / side), "png", folder.resolve("binary-" + side + ".png").toFile());
        }
    }

    private static BufferedImage sheet(Images glyphs, int scale) {
        int side = glyphs.side();
        int cell = side * scale + 4;
        BufferedImage sheet = new BufferedImage(cell * 10, cell * ROWS, BufferedImage.TYPE_INT_RGB);
        int[] labels = java.util.Objects.requireNonNull(glyphs.labels());
        int[] rows = new int[10];
        for (int i = 0; i < glyphs.count(); i++) {
            int digit = labels[i];
            if (rows[digit] == ROWS) {
                continue;
            }
            for (int y = 0; y < side * scale; y++) {
                for (int x = 0; x < side * scale; x++) {
                    int grey = Math.round(255 * glyphs.values()[i * side * side + y / scale * side + x / scale]);
                    sheet.setRGB(digit * cell + 2 + x, rows[digit] * cell + 2 + y, grey << 16 | grey << 8 | grey);
                }
            }
            rows[digit]++;
        }
        for (int y = 0; y < sheet.getHeight(); y += cell) {
            for (int x = 0; x < sheet.getWidth(); x++) {
                sheet.setRGB(x, y, 0x404080);
            }
        }
        return sheet;
    }
}
