package primerlab.figure.autoregressive;

import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import primerlab.figure.part.Ink;
import primerlab.figure.part.Palette;
import primerlab.figure.part.Role;
import primerlab.figure.part.Sheet;
import primerlab.text.Words;

/** Every factor of p(x) in a line of its own: pixel, ink, p, ln p and the sum so far; the sum stands at the foot. */
final class ChainLedger extends Region {
    private static final Words WORDS = Words.of("chain-rule-figure");
    /** Where columns end, in digits. */
    private static final double[] ENDS = {5.3, 9, 15.6, 23.4, 31};
    private static final double LINE = 1.55;
    private final Palette palette = new Palette();
    private final Sheet sheet = new Sheet(palette, this::paint);
    private final IntConsumer chosen;
    private @Nullable ChainStory story;
    private double[] sums = {};
    private int selected = -1;
    private int top;
    private boolean follows = true;

    /** @param chosen hears which pixel's line was clicked or moved to */
    ChainLedger(IntConsumer chosen) {
        this.chosen = chosen;
        setId("ledger");
        getStyleClass().addAll("chain-ledger", "picture-frame", "keeps-arrows");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().add(sheet);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> click(event.getY()));
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** How wide it must be at the least, in pixels. */
    double narrowest() {
        return Math.ceil(ENDS[ENDS.length - 1] * numbers() * 0.61 + 12);
    }

    void show(@Nullable ChainStory now, int pixel) {
        story = now;
        selected = pixel;
        if (now == null) {
            return;
        }
        sums = new double[now.decided() + 1];
        for (int i = 0; i < now.decided(); i++) {
            sums[i + 1] = sums[i] + now.chain().logProbability(i);
        }
        if (pixel >= 0) {
            follows = true;
            top = Math.clamp(top, Math.max(0, pixel - lines() + 1), Math.max(0, pixel));
        } else if (follows) {
            top = Math.max(0, now.decided() - lines());
        }
        setAccessibleText(WORDS.say("ledger.says", Integer.toString(now.decided()), sum(), bits()));
        sheet.touch();
    }

    /** Σ ln p of what is decided, nats. */
    private String sum() {
        return signed("%.3f", sums.length == 0 ? 0 : sums[sums.length - 1]);
    }

    private String bits() {
        int decided = sums.length - 1;
        return decided <= 0 ? "–" : String.format(Locale.ROOT, "%.4f", -sums[decided] / decided / Math.log(2));
    }

    private static String signed(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value).replace('-', '−').replaceAll("^−(0\\.0+)$", "$1");
    }

    private double numbers() {
        return palette.caption() * 0.923;
    }

    private double line() {
        return Math.round(numbers() * LINE);
    }

    private int lines() {
        return Math.max(1, (int) ((getHeight() - 3.4 * line()) / line()));
    }

    private void click(double y) {
        requestFocus();
        int pixel = top + (int) Math.floor((y - line()) / line());
        if (story != null && y > line() && pixel < Math.min(story.decided(), top + lines())) {
            chosen.accept(pixel);
        }
    }

    private void wheel(ScrollEvent event) {
        if (story != null && story.decided() > lines()) {
            int last = story.decided() - lines();
            top = Math.clamp(top - Math.round(event.getDeltaY() / line()), 0, last);
            follows = top == last;
            sheet.touch();
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        if (story == null || story.decided() == 0) {
            return;
        }
        int last = story.decided() - 1;
        int to = switch (event.getCode()) {
            case UP -> selected < 0 ? last : Math.max(0, selected - 1);
            case DOWN -> selected < 0 ? last : Math.min(last, selected + 1);
            case PAGE_UP -> Math.max(0, (selected < 0 ? last : selected) - lines());
            case PAGE_DOWN -> Math.min(last, (selected < 0 ? last : selected) + lines());
            case HOME -> 0;
            case END -> last;
            case ESCAPE -> selected;
            default -> -1;
        };
        if (to >= 0) {
            if (to != selected || event.getCode() == KeyCode.ESCAPE) {
                chosen.accept(to);
            }
            event.consume();
        }
    }

    @Override protected void layoutChildren() {
        sheet.resizeRelocate(0, 0, getWidth(), getHeight());
        sheet.touch();
    }

    private void paint(Ink ink) {
        if (story == null || sums.length != story.decided() + 1) {
            return;
        }
        Ink.TextStyle mono = new Ink.TextStyle(numbers(), true, false);
        Ink.TextStyle head = new Ink.TextStyle(palette.caption(), false, false);
        double width = sheet.getWidth();
        double unit = (width - 12) / ENDS[ENDS.length - 1];
        double base = line() * 0.7;
        String[] heads = {"pixel", "ink", "p", "ln-p", "sum"};
        for (int i = 0; i < heads.length; i++) {
            ink.text(WORDS.say("ledger." + heads[i]), 6 + ENDS[i] * unit, base, HPos.RIGHT, head, palette.quiet());
        }
        ink.rect(0, line() - 1, width, 1, palette.line());
        int to = Math.min(story.decided(), top + lines());
        for (int pixel = top; pixel < to; pixel++) {
            double y = line() * (1 + pixel - top);
            if (pixel == selected || selected < 0 && pixel == story.decided() - 1 && !story.complete()) {
                ink.rect(0, y, width, line(), palette.of(Role.FOCUS, 0.2));
            }
            row(ink, pixel, y + base, unit, mono);
        }
        double foot = getHeight() - 2.3 * line();
        ink.rect(0, foot, width, 1, palette.line());
        Ink.TextStyle strong = new Ink.TextStyle(palette.caption(), false, true);
        ink.text(WORDS.say("ledger.sum.nats"), 8, foot + base + 2, HPos.LEFT, strong, palette.text());
        ink.text(WORDS.say("ledger.nats", sum()), width - 6, foot + base + 2, HPos.RIGHT, new Ink.TextStyle(palette.caption(), true, false), palette.text());
        ink.text(WORDS.say("ledger.mean"), 8, foot + line() + base + 2, HPos.LEFT, head, palette.quiet());
        ink.text(WORDS.say("ledger.bits", bits()), width - 6, foot + line() + base + 2, HPos.RIGHT, new Ink.TextStyle(palette.caption(), true, false), palette.text());
    }

    private void row(Ink ink, int pixel, double y, double unit, Ink.TextStyle mono) {
        if (story == null) {
            return;
        }
        int side = story.chain().side();
        double log = story.chain().logProbability(pixel);
        String[] cells = {pixel / side + 1 + "," + (pixel % side + 1), Integer.toString(story.ink(pixel)), String.format(Locale.ROOT, "%.4f", Math.exp(log)),
                signed("%.3f", log), signed("%.2f", sums[pixel + 1])};
        for (int i = 0; i < cells.length; i++) {
            ink.text(cells[i], 6 + ENDS[i] * unit, y, HPos.RIGHT, mono,
                    i == 1 ? story.given(pixel) ? palette.real() : palette.generated() : palette.text());
        }
    }
}
