package primerlab.run;

/** How fast a run goes: the rate that is wanted, and the rate that is measured. Slow means fewer steps a second, never other maths. */
final class Pacer {
    private static final long MEASURE_NANOS = 500_000_000;

    private Command.Pace pace = Command.Pace.FULL;
    private long due;
    private long measuredSince;
    private long stepsSince;
    private double stepsPerSecond;

    void set(Command.Pace wanted) {
        pace = wanted;
        due = 0;
    }

    Command.Pace pace() {
        return pace;
    }

    /** Nanoseconds until the next step or phase is due; 0 at full speed. */
    long nanosUntilDue(long now) {
        return Math.max(0, due - now);
    }

    /** A step or phase begins, after so many whole steps. */
    void begin(long now, long step) {
        double perSecond = pace.at(step);
        due = perSecond == Double.POSITIVE_INFINITY ? now : now + (long) (1e9 / perSecond);
    }

    /** A whole step is done. */
    void stepDone(long now) {
        stepsSince++;
        if (measuredSince == 0) {
            measuredSince = now;
            stepsSince = 0;
        } else if (now - measuredSince >= MEASURE_NANOS) {
            stepsPerSecond = stepsSince * 1e9 / (now - measuredSince);
            measuredSince = now;
            stepsSince = 0;
        }
    }

    void stop() {
        measuredSince = 0;
        stepsPerSecond = 0;
        due = 0;
    }

    double stepsPerSecond() {
        return stepsPerSecond;
    }
}
