package primerlab.figure.part;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.css.CssMetaData;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.css.converter.SizeConverter;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * The theme's colours and text size for what is drawn on a canvas. An invisible region without size: add it as a child of the
 * node that draws; the stylesheet fills it and it tells when the theme or the text size changed.
 */
public final class Palette extends Region {
    private static final Map<Role, Meta<Color>> COLOURS = new EnumMap<>(Role.class);
    private static final Meta<Number> EM = new Meta<>("-part-em", SizeConverter.getInstance(), 15);
    private static final List<CssMetaData<? extends Styleable, ?>> ALL;

    static {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
        for (Role role : Role.values()) {
            Meta<Color> meta = new Meta<>(role.property(), StyleConverter.getColorConverter(), Color.GRAY);
            COLOURS.put(role, meta);
            all.add(meta);
        }
        all.add(EM);
        ALL = List.copyOf(all);
    }

    private final Map<Meta<?>, Value<?>> values = new HashMap<>();
    private final Color[] colours = new Color[Role.values().length];
    private final List<Runnable> listeners = new ArrayList<>();
    private double em = 15;

    public Palette() {
        getStyleClass().add("palette");
        setManaged(false);
        setMouseTransparent(true);
        Arrays.fill(colours, Color.GRAY);
        for (Role role : Role.values()) {
            Meta<Color> meta = meta(role);
            values.put(meta, new Value<>(this, meta, colour -> colours[role.ordinal()] = colour));
        }
        values.put(EM, new Value<>(this, EM, size -> em = size.doubleValue()));
    }

    private static Meta<Color> meta(Role role) {
        return Objects.requireNonNull(COLOURS.get(role));
    }

    public Color of(Role role) {
        return colours[role.ordinal()];
    }

    public Color of(Role role, double opacity) {
        Color full = of(role);
        return new Color(full.getRed(), full.getGreen(), full.getBlue(), full.getOpacity() * opacity);
    }

    public Color real() {
        return of(Role.REAL);
    }

    public Color generated() {
        return of(Role.GENERATED);
    }

    public Color discriminator() {
        return of(Role.DISCRIMINATOR);
    }

    public Color noise() {
        return of(Role.NOISE);
    }

    public Color good() {
        return of(Role.GOOD);
    }

    public Color bad() {
        return of(Role.BAD);
    }

    public Color surface() {
        return of(Role.SURFACE);
    }

    public Color line() {
        return of(Role.LINE);
    }

    public Color text() {
        return of(Role.TEXT);
    }

    public Color quiet() {
        return of(Role.QUIET);
    }

    public Color accent() {
        return of(Role.ACCENT);
    }

    /** True while pictures have a dark ground. */
    public boolean dark() {
        return surface().getBrightness() < 0.5;
    }

    /** The prose size in pixels, as the text-size buttons set it. */
    public double em() {
        return em;
    }

    /** The size of captions and tick labels, in pixels. */
    public double caption() {
        return em * 0.867;
    }

    /** Runs after any colour or the text size changed; may run several times in a row. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    @Override public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return ALL;
    }

    private static final class Meta<T> extends CssMetaData<Palette, T> {
        Meta(String property, StyleConverter<?, T> converter, T initial) {
            super(property, converter, initial);
        }

        @Override public boolean isSettable(Palette palette) {
            return true;
        }

        @Override @SuppressWarnings("unchecked") public StyleableProperty<T> getStyleableProperty(Palette palette) {
            return (StyleableProperty<T>) Objects.requireNonNull(palette.values.get(this));
        }
    }

    private static final class Value<T> extends StyleableObjectProperty<T> {
        private final Palette palette;
        private final Meta<T> meta;
        private final Consumer<T> store;

        Value(Palette palette, Meta<T> meta, Consumer<T> store) {
            super(meta.getInitialValue(palette));
            this.palette = palette;
            this.meta = meta;
            this.store = store;
        }

        @Override protected void invalidated() {
            store.accept(get());
            palette.changed();
        }

        @Override public CssMetaData<Palette, T> getCssMetaData() {
            return meta;
        }

        @Override public Object getBean() {
            return palette;
        }

        @Override public String getName() {
            return meta.getProperty();
        }
    }
}
