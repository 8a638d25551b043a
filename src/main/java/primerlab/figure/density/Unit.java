package primerlab.figure.density;

import primerlab.figure.part.Numbers;

/** What information is counted in. One bit is log 2 nats. */
enum Unit {
    NATS(1, "nats", "log"), BITS(1 / Math.log(2), "bits", "log₂");

    private final double perNat;
    private final String key;
    private final String log;

    Unit(double perNat, String key, String log) {
        this.perNat = perNat;
        this.key = key;
        this.log = log;
    }

    double of(double nats) {
        return nats * perNat;
    }

    /** Its key in the figure's bundle, under {@code unit.}. */
    String key() {
        return key;
    }

    /** The logarithm that counts in it. */
    String log() {
        return log;
    }

    String spell(double nats) {
        return Numbers.of(of(nats));
    }
}
