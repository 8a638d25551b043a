package primerlab.figure.part;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.HPos;
import javafx.scene.paint.Color;

import javax.imageio.ImageIO;

/** Draws a vector file. Only fields and small images stay pixels, embedded as PNG. */
final class SvgInk implements Ink {
    /** Pixels along one side of an embedded field. */
    private static final int FIELD = 512;
    private final StringBuilder out = new StringBuilder();
    private int clips;

    /** The whole file. */
    String file(double width, double height, String title) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + n(width) + "\" height=\""
                + n(height) + "\" viewBox=\"0 0 " + n(width) + ' ' + n(height) + "\">\n<title>" + escape(title) + "</title>\n" + out + "</svg>\n";
    }

    /** What follows moves down, until the file ends or {@link #unclip} is called once more than {@link #clip}. */
    void below(double head) {
        out.append("<g transform=\"translate(0 ").append(n(head)).append(")\">\n");
    }

    @Override public void rect(double x, double y, double width, double height, Color fill) {
        out.append("<rect").append(box(x, y, width, height)).append(fill(fill)).append("/>\n");
    }

    @Override public void frame(double x, double y, double width, double height, Color line) {
        out.append("<rect").append(box(x + 0.5, y + 0.5, width - 1, height - 1)).append(" fill=\"none\"").append(stroke(1, line)).append("/>\n");
    }

    @Override public void dots(double[] xy, int n, double radius, Color fill) {
        out.append("<g").append(fill(fill)).append(">\n");
        circles(xy, n, radius);
    }

    @Override public void rings(double[] xy, int n, double radius, double stroke, Color line) {
        out.append("<g fill=\"none\"").append(stroke(stroke, line)).append(">\n");
        circles(xy, n, radius);
    }

    private void circles(double[] xy, int n, double radius) {
        for (int i = 0; i < n; i++) {
            out.append("<circle cx=\"").append(n(xy[2 * i])).append("\" cy=\"").append(n(xy[2 * i + 1]))
                    .append("\" r=\"").append(n(radius)).append("\"/>\n");
        }
        out.append("</g>\n");
    }

    @Override public void crosses(double[] xy, int n, double radius, double stroke, Color line) {
        out.append("<path fill=\"none\"").append(stroke(stroke, line)).append(" d=\"");
        for (int i = 0; i < n; i++) {
            double x = xy[2 * i];
            double y = xy[2 * i + 1];
            out.append(from(x - radius, y - radius)).append(to(x + radius, y + radius))
                    .append(from(x - radius, y + radius)).append(to(x + radius, y - radius));
        }
        out.append("\"/>\n");
    }

    @Override public void segments(double[] ends, int n, double stroke, Color line, double... dashes) {
        if (n == 0) {
            return;
        }
        out.append("<path fill=\"none\"").append(stroke(stroke, line)).append(dashes(dashes)).append(" d=\"");
        for (int i = 0; i < n; i++) {
            out.append(from(ends[4 * i], ends[4 * i + 1])).append(to(ends[4 * i + 2], ends[4 * i + 3]));
        }
        out.append("\"/>\n");
    }

    @Override public void polyline(double[] xs, double[] ys, int from, int n, double stroke, Color line, double... dashes) {
        out.append("<polyline fill=\"none\" stroke-linejoin=\"round\"").append(stroke(stroke, line)).append(dashes(dashes));
        points(xs, ys, from, n);
    }

    @Override public void polygon(double[] xs, double[] ys, int n, Color fill) {
        out.append("<polygon").append(fill(fill));
        points(xs, ys, 0, n);
    }

    private void points(double[] xs, double[] ys, int from, int n) {
        out.append(" points=\"");
        for (int i = from; i < from + n; i++) {
            out.append(n(xs[i])).append(',').append(n(ys[i])).append(' ');
        }
        out.append("\"/>\n");
    }

    @Override public void field(Field field, double x, double y, double width, double height) {
        embed(SwingFXUtils.fromFXImage(field.image(FIELD), null), "", x, y, width, height);
    }

    @Override public void image(int[] argb, int columns, double x, double y, double width, double height) {
        int rows = argb.length / columns;
        BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, columns, rows, argb, 0, columns);
        embed(image, " style=\"image-rendering:pixelated\"", x, y, width, height);
    }

    private void embed(BufferedImage image, String style, double x, double y, double width, double height) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory", e);
        }
        out.append("<image preserveAspectRatio=\"none\"").append(style).append(box(x, y, width, height)).append(" href=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(png.toByteArray())).append("\"/>\n");
    }

    @Override public void text(String text, double x, double y, HPos align, TextStyle style, Color fill) {
        String anchor = switch (align) {
            case LEFT -> "start";
            case CENTER -> "middle";
            case RIGHT -> "end";
        };
        out.append("<text x=\"").append(n(x)).append("\" y=\"").append(n(y)).append("\" text-anchor=\"").append(anchor).append('"')
                .append(style(style)).append(fill(fill)).append('>').append(escape(text)).append("</text>\n");
    }

    @Override public void upward(String text, double x, double y, TextStyle style, Color fill) {
        out.append("<text text-anchor=\"middle\" transform=\"translate(").append(n(x)).append(' ').append(n(y)).append(") rotate(-90)\"")
                .append(style(style)).append(fill(fill)).append('>').append(escape(text)).append("</text>\n");
    }

    @Override public double width(String text, TextStyle style) {
        return Lettering.measure(text, style);
    }

    @Override public void clip(double x, double y, double width, double height) {
        clips++;
        out.append("<clipPath id=\"clip").append(clips).append("\"><rect").append(box(x, y, width, height)).append("/></clipPath>\n<g clip-path=\"url(#clip")
                .append(clips).append(")\">\n");
    }

    @Override public void unclip() {
        out.append("</g>\n");
    }

    private static String box(double x, double y, double width, double height) {
        return " x=\"" + n(x) + "\" y=\"" + n(y) + "\" width=\"" + n(width) + "\" height=\"" + n(height) + '"';
    }

    private static String from(double x, double y) {
        return 'M' + n(x) + ' ' + n(y);
    }

    private static String to(double x, double y) {
        return 'L' + n(x) + ' ' + n(y);
    }

    private static String fill(Color colour) {
        return " fill=\"" + hex(colour) + '"' + (colour.getOpacity() < 1 ? " fill-opacity=\"" + n(colour.getOpacity()) + '"' : "");
    }

    private static String stroke(double width, Color colour) {
        return " stroke=\"" + hex(colour) + "\" stroke-width=\"" + n(width) + '"'
                + (colour.getOpacity() < 1 ? " stroke-opacity=\"" + n(colour.getOpacity()) + '"' : "");
    }

    private static String dashes(double... lengths) {
        StringBuilder text = new StringBuilder();
        for (double length : lengths) {
            text.append(text.isEmpty() ? "" : " ").append(n(length));
        }
        return text.isEmpty() ? "" : " stroke-dasharray=\"" + text + '"';
    }

    private static String style(TextStyle style) {
        return " font-family=\"" + (style.mono() ? "'" + Fonts.MONO + "', monospace" : "'" + Fonts.TEXT + "', sans-serif")
                + "\" font-size=\"" + n(style.size()) + '"' + (style.bold() ? " font-weight=\"600\"" : "");
    }

    private static String hex(Color c) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", Math.round(c.getRed() * 255), Math.round(c.getGreen() * 255), Math.round(c.getBlue() * 255));
    }

    /** Two decimals are a hundredth of a pixel. */
    private static String n(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
