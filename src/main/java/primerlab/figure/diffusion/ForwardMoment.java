package primerlab.figure.diffusion;

import primerlab.experiment.diffusion.ForwardSnapshot;
import primerlab.experiment.diffusion.NoiseLevel;
import primerlab.experiment.diffusion.Schedule;

/**
 * What is to be drawn of points or picture: the data and noise of a snapshot at a t, under a schedule, that may both be ahead of the run while
 * they are in the learner's hand.
 */
record ForwardMoment(ForwardSnapshot snapshot, Schedule schedule, int t) {
    static ForwardMoment of(ForwardSnapshot snapshot) {
        return new ForwardMoment(snapshot, snapshot.schedule(), snapshot.t());
    }

    NoiseLevel level() {
        return NoiseLevel.after(t, schedule);
    }

    NoiseLevel last() {
        return NoiseLevel.after(schedule.steps(), schedule);
    }

    /** The three pictures: √ᾱ_t·x₀, √(1 − ᾱ_t)·ε, and their sum x_t. */
    enum Part {
        SIGNAL, NOISE, SUM;

        double of(NoiseLevel level, double data, double epsilon) {
            return switch (this) {
                case SIGNAL -> level.signal() * data;
                case NOISE -> level.noise() * epsilon;
                case SUM -> level.mixed(data, epsilon);
            };
        }

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Number {@code index} of a picture: a pixel, or a coordinate of a point. */
    double value(Part part, int index) {
        return part.of(level(), snapshot.data()[index], snapshot.epsilon()[index]);
    }

    /** The first {@code numbers} numbers of a picture. */
    float[] values(Part part, int numbers) {
        NoiseLevel level = level();
        float[] values = new float[Math.min(numbers, snapshot.data().length)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) part.of(level, snapshot.data()[i], snapshot.epsilon()[i]);
        }
        return values;
    }

    /** Where a point goes from t = 0 to T, (n, 2): with one ε it is a quarter of an ellipse. */
    float[] path(int point, int most) {
        int places = Math.min(schedule.steps() + 1, most);
        float[] path = new float[2 * places];
        for (int i = 0; i < places; i++) {
            NoiseLevel level = NoiseLevel.after((int) Math.round((double) i * schedule.steps() / (places - 1)), schedule);
            for (int axis = 0; axis < 2; axis++) {
                path[2 * i + axis] = (float) level.mixed(snapshot.data()[2 * point + axis], snapshot.epsilon()[2 * point + axis]);
            }
        }
        return path;
    }
}
