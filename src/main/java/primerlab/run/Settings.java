package primerlab.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import primerlab.text.BadInput;

/** A value for every knob of one experiment. Immutable; every value is allowed and in its canonical spelling. */
public final class Settings {
    private final List<Knob> knobs;
    private final Map<String, String> values;

    private Settings(List<Knob> knobs, Map<String, String> values) {
        this.knobs = knobs;
        this.values = values;
    }

    public static Settings standard(List<Knob> knobs) {
        Map<String, String> values = new LinkedHashMap<>();
        knobs.forEach(knob -> values.put(knob.name(), knob.standard()));
        return new Settings(List.copyOf(knobs), values);
    }

    public List<Knob> knobs() {
        return knobs;
    }

    /** @throws BadInput where there is no such knob, naming the closest */
    public Knob knob(String name) throws BadInput {
        for (Knob knob : knobs) {
            if (knob.name().equals(name)) {
                return knob;
            }
        }
        throw BadInput.unknown("knob", name, values.keySet());
    }

    /** These settings with one knob turned. */
    public Settings with(String name, String value) throws BadInput {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(name, knob(name).canonical(value));
        return new Settings(knobs, changed);
    }

    public String get(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no knob " + name);
        }
        return value;
    }

    public double number(String name) {
        return Double.parseDouble(get(name));
    }

    public int whole(String name) {
        return (int) number(name);
    }

    public boolean on(String name) {
        return get(name).equals("on");
    }

    /** The knobs that do not stand at their standard value, in the experiment's order. */
    public Map<String, String> changed() {
        Map<String, String> changed = new LinkedHashMap<>();
        for (Knob knob : knobs) {
            if (!get(knob.name()).equals(knob.standard())) {
                changed.put(knob.name(), get(knob.name()));
            }
        }
        return changed;
    }

    @Override public boolean equals(Object other) {
        return other instanceof Settings that && values.equals(that.values);
    }

    @Override public int hashCode() {
        return values.hashCode();
    }

    @Override public String toString() {
        return values.toString();
    }
}
