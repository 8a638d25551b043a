package primerlab.page;

import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A pen that keeps the outlines of what JLaTeXMath draws instead of painting them: a formula becomes one vector shape, sharp at
 * any size and coloured by the stylesheet. JLaTeXMath draws glyphs, rules and strokes; the rest of the interface stands idle.
 */
final class FormulaOutline extends Graphics2D {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final java.awt.geom.Path2D.Double outline = new java.awt.geom.Path2D.Double(java.awt.geom.Path2D.WIND_NON_ZERO);
    private AffineTransform transform = new AffineTransform();
    private Font font = new Font(Font.SERIF, Font.PLAIN, 1);
    private Stroke stroke = new java.awt.BasicStroke(1);
    private Color colour = Color.BLACK;

    /** All that was drawn so far. */
    java.awt.geom.Path2D outline() {
        return outline;
    }

    @Override public void fill(Shape s) {
        outline.append(transform.createTransformedShape(s), false);
    }

    @Override public void draw(Shape s) {
        fill(stroke.createStrokedShape(s));
    }

    @Override public void drawGlyphVector(GlyphVector g, float x, float y) {
        fill(g.getOutline(x, y));
    }

    @Override public void drawString(String str, float x, float y) {
        drawGlyphVector(font.createGlyphVector(EXACT, str), x, y);
    }

    @Override public void drawString(String str, int x, int y) {
        drawString(str, (float) x, (float) y);
    }

    @Override public void drawString(AttributedCharacterIterator iterator, int x, int y) {
        drawString(iterator, (float) x, (float) y);
    }

    @Override public void drawString(AttributedCharacterIterator iterator, float x, float y) {
        new java.awt.font.TextLayout(iterator, EXACT).draw(this, x, y);
    }

    @Override public void drawLine(int x1, int y1, int x2, int y2) {
        draw(new java.awt.geom.Line2D.Double(x1, y1, x2, y2));
    }

    @Override public void fillRect(int x, int y, int width, int height) {
        fill(new Rectangle(x, y, width, height));
    }

    @Override public void translate(int x, int y) {
        transform.translate(x, y);
    }

    @Override public void translate(double tx, double ty) {
        transform.translate(tx, ty);
    }

    @Override public void rotate(double theta) {
        transform.rotate(theta);
    }

    @Override public void rotate(double theta, double x, double y) {
        transform.rotate(theta, x, y);
    }

    @Override public void scale(double sx, double sy) {
        transform.scale(sx, sy);
    }

    @Override public void shear(double shx, double shy) {
        transform.shear(shx, shy);
    }

    @Override public void transform(AffineTransform tx) {
        transform.concatenate(tx);
    }

    @Override public void setTransform(AffineTransform tx) {
        transform = new AffineTransform(tx);
    }

    @Override public AffineTransform getTransform() {
        return new AffineTransform(transform);
    }

    @Override public Graphics create() {
        return this;
    }

    @Override public Font getFont() {
        return font;
    }

    @Override public void setFont(Font font) {
        this.font = font;
    }

    @Override public Stroke getStroke() {
        return stroke;
    }

    @Override public void setStroke(Stroke s) {
        stroke = s;
    }

    @Override public Color getColor() {
        return colour;
    }

    @Override public void setColor(Color c) {
        colour = c;
    }

    @Override public Paint getPaint() {
        return colour;
    }

    @Override public FontRenderContext getFontRenderContext() {
        return EXACT;
    }

    @Override public RenderingHints getRenderingHints() {
        return new RenderingHints(Map.of());
    }

    @Override public @Nullable Object getRenderingHint(RenderingHints.Key hintKey) {
        return null;
    }

    @Override public FontMetrics getFontMetrics(Font f) {
        throw new UnsupportedOperationException("formulas measure glyphs by their own tables");
    }

    @Override public GraphicsConfiguration getDeviceConfiguration() {
        throw new UnsupportedOperationException("an outline has no device");
    }

    @Override public Composite getComposite() {
        return java.awt.AlphaComposite.SrcOver;
    }

    @Override public Color getBackground() {
        return Color.WHITE;
    }

    @Override public @Nullable Shape getClip() {
        return null;
    }

    @Override public @Nullable Rectangle getClipBounds() {
        return null;
    }

    @Override public boolean hit(Rectangle rect, Shape s, boolean onStroke) {
        return false;
    }

    // Nothing below leaves a mark in an outline.
    @Override public void setPaint(Paint paint) {}

    @Override public void setComposite(Composite comp) {}

    @Override public void setBackground(Color color) {}

    @Override public void setRenderingHint(RenderingHints.Key hintKey, Object hintValue) {}

    @Override public void setRenderingHints(Map<?, ?> hints) {}

    @Override public void addRenderingHints(Map<?, ?> hints) {}

    @Override public void setPaintMode() {}

    @Override public void setXORMode(Color c1) {}

    @Override public void clip(Shape s) {}

    @Override public void clipRect(int x, int y, int width, int height) {}

    @Override public void setClip(int x, int y, int width, int height) {}

    @Override public void setClip(Shape clip) {}

    @Override public void copyArea(int x, int y, int width, int height, int dx, int dy) {}

    @Override public void clearRect(int x, int y, int width, int height) {}

    @Override public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {}

    @Override public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {}

    @Override public void drawOval(int x, int y, int width, int height) {}

    @Override public void fillOval(int x, int y, int width, int height) {}

    @Override public void drawArc(int x, int y, int width, int height, int startAngle, int arcAngle) {}

    @Override public void fillArc(int x, int y, int width, int height, int startAngle, int arcAngle) {}

    @Override public void drawPolyline(int[] xPoints, int[] yPoints, int nPoints) {}

    @Override public void drawPolygon(int[] xPoints, int[] yPoints, int nPoints) {}

    @Override public void fillPolygon(int[] xPoints, int[] yPoints, int nPoints) {}

    @Override public void drawImage(BufferedImage img, BufferedImageOp op, int x, int y) {}

    @Override public void drawRenderedImage(RenderedImage img, AffineTransform xform) {}

    @Override public void drawRenderableImage(RenderableImage img, AffineTransform xform) {}

    @Override public boolean drawImage(Image img, AffineTransform xform, ImageObserver obs) {
        return true;
    }

    @Override public boolean drawImage(Image img, int x, int y, ImageObserver observer) {
        return true;
    }

    @Override public boolean drawImage(Image img, int x, int y, int width, int height, ImageObserver observer) {
        return true;
    }

    @Override public boolean drawImage(Image img, int x, int y, Color bgcolor, ImageObserver observer) {
        return true;
    }

    @Override public boolean drawImage(Image img, int x, int y, int width, int height, Color bgcolor, ImageObserver observer) {
        return true;
    }

    @Override public boolean drawImage(Image img, int dx1, int dy1, int dx2, int dy2, int sx1, int sy1, int sx2, int sy2,
                                       ImageObserver observer) {
        return true;
    }

    @Override public boolean drawImage(Image img, int dx1, int dy1, int dx2, int dy2, int sx1, int sy1, int sx2, int sy2,
                                       Color bgcolor, ImageObserver observer) {
        return true;
    }

    @Override public void dispose() {}
}
