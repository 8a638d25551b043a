package primerlab.figure.diffusion;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import primerlab.experiment.diffusion.DiffusionImages;
import primerlab.experiment.diffusion.DiffusionPoints;
import primerlab.experiment.diffusion.ImagesSnapshot;
import primerlab.experiment.diffusion.Mixture;
import primerlab.experiment.diffusion.Path;
import primerlab.experiment.diffusion.PointsSnapshot;
import primerlab.experiment.diffusion.Reverse;
import primerlab.experiment.diffusion.Schedule;
import primerlab.experiment.diffusion.Way;
import primerlab.figure.frame.Reading;
import primerlab.figure.frame.Spell;
import primerlab.run.Diverged;
import primerlab.run.History;
import primerlab.run.Settings;
import primerlab.run.Trainer;
import primerlab.text.BadInput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What stands on the cards of lesson 08 is what the experiment computed. */
class ReverseReadingsTest {
    private static final int T = 40;

    private static ImagesSnapshot images(String prediction) throws BadInput, Diverged {
        DiffusionImages images = new DiffusionImages();
        Settings settings = Settings.standard(images.knobs()).with("side", "8").with("width", "8").with("batch", "16").with("steps", "50").with("prediction", prediction);
        try (Trainer<ImagesSnapshot> trainer = images.trainer(settings, 2, 1)) {
            for (int i = 0; i < 10; i++) {
                trainer.runStep();
            }
            return trainer.snapshot();
        }
    }

    private static PointsSnapshot points() throws BadInput, Diverged {
        DiffusionPoints points = new DiffusionPoints();
        try (Trainer<PointsSnapshot> trainer = points.trainer(Settings.standard(points.knobs()).with("width", "32").with("steps", "50"), 2, 1)) {
            for (int i = 0; i < 50; i++) {
                trainer.runStep();
            }
            return trainer.snapshot();
        }
    }

    @Test void theSixPicturesAreThoseOfTheForwardProcessAndTheirMeanErrorIsTheLoss() throws BadInput, Diverged {
        ImagesSnapshot snapshot = images("noise");
        float[] data = Arrays.copyOf(snapshot.real(), 64);
        try (Reverse reverse = new Reverse(snapshot.learnt())) {
            ImagesNoise.Moment moment = ImagesNoise.Moment.of(reverse, data, 5, 20);
            Schedule schedule = snapshot.schedule();
            double sum = 0;
            for (int pixel = 0; pixel < 64; pixel++) {
                double noisy = Math.sqrt(schedule.alphaBar()[20]) * data[pixel] + Math.sqrt(1 - schedule.alphaBar()[20]) * moment.epsilon()[pixel];
                assertEquals(noisy, ImagesReadings.pixel(moment, 1, pixel).value(), 1e-5);
                double error = Math.pow(moment.predicted()[pixel] - moment.epsilon()[pixel], 2);
                assertEquals(error, ImagesReadings.pixel(moment, 5, pixel).value(), 1e-5);
                sum += error;
            }
            assertEquals(sum / 64, moment.loss(), 1e-5);
            assertEquals(reverse.predict(moment.noisy(), 20)[9], ImagesReadings.pixel(moment, 4, 9).value());
        }
    }

    @Test void theCardPutsTheVeryNumbersIntoTheFormula() throws BadInput, Diverged {
        ImagesSnapshot snapshot = images("velocity");
        try (Reverse reverse = new Reverse(snapshot.learnt())) {
            ImagesNoise.Moment moment = ImagesNoise.Moment.of(reverse, Arrays.copyOf(snapshot.real(), 64), 5, T);
            Reading error = ImagesReadings.pixel(moment, 5, 30);
            assertTrue(error.lines().get(1).contains(Spell.number(moment.predicted()[30])), error.lines().toString());
            assertTrue(error.lines().get(1).contains(Spell.number(moment.epsilon()[30])), error.lines().toString());
            // The velocity on the card, put back into the formula, is the predicted noise.
            double signal = Math.sqrt(snapshot.schedule().alphaBar()[T]);
            double share = Math.sqrt(1 - snapshot.schedule().alphaBar()[T]);
            double velocity = (moment.predicted()[30] - share * moment.noisy()[30]) / signal;
            Reading predicted = ImagesReadings.pixel(moment, 4, 30);
            assertTrue(predicted.lines().get(1).contains(Spell.number(velocity)), predicted.lines().toString());
            assertEquals(moment.predicted()[30], signal * velocity + share * moment.noisy()[30], 1e-5);
        }
    }

    /** ε* = −√(1 − ᾱ)·∇ ln p_t(x), the gradient by central differences. */
    @Test void theExactFieldIsTheGradientOfTheLogarithmOfTheDensity() throws BadInput, Diverged {
        PointsSnapshot snapshot = points();
        try (Reverse reverse = new Reverse(snapshot.learnt())) {
            PointsField field = PointsField.of(reverse, snapshot.exact(), snapshot.real(), 25, null);
            Mixture mixture = snapshot.exact();
            double alphaBar = snapshot.schedule().alphaBar()[25];
            double h = 1e-4;
            for (int place = 0; place < PointsField.SIDE * PointsField.SIDE; place += 13) {
                double x = PointsField.GRID[2 * place];
                double y = PointsField.GRID[2 * place + 1];
                double slope = (mixture.logDensity(x + h, y, alphaBar) - mixture.logDensity(x - h, y, alphaBar)) / (2 * h);
                assertEquals(-Math.sqrt(1 - alphaBar) * slope, PointsReadings.exact(field, place).value(), 1e-3);
                assertEquals(reverse.predict(new float[] {(float) x, (float) y}, 25)[0], PointsReadings.learnt(field, place).value(), 1e-4);
            }
            assertEquals(place(field, 40), PointsReadings.error(field, 40).value(), 1e-6);
        }
    }

    private static double place(PointsField field, int place) {
        double dx = field.learnt()[2 * place] - field.exact().field()[2 * place];
        double dy = field.learnt()[2 * place + 1] - field.exact().field()[2 * place + 1];
        return (dx * dx + dy * dy) / 2;
    }

    @Test void aLookThatFitsIsTakenUpAndAnotherTimeIsWorkedOutAnew() throws BadInput, Diverged {
        PointsSnapshot snapshot = points();
        try (Reverse reverse = new Reverse(snapshot.learnt())) {
            PointsField first = PointsField.of(reverse, snapshot.exact(), snapshot.real(), 25, null);
            assertTrue(first.exact() == PointsField.of(reverse, snapshot.exact(), snapshot.real(), 25, first.exact()).exact());
            PointsField later = PointsField.of(reverse, snapshot.exact(), snapshot.real(), 3, first.exact());
            assertEquals(3, later.exact().t());
        }
    }

    @Test void aCurveIsReadWhereItWasLastMeasured() {
        double nothing = Double.NaN;
        History history = new History(List.of("loss", "error"), 4, new long[] {1, 2, 3, 4}, new double[][] {{1, 2, 3, 4}, {nothing, 7, nothing, 8}});
        assertEquals(1, ReverseCurve.row(history, "error", 3.4));
        assertEquals(3, ReverseCurve.row(history, "error", 4));
        assertEquals(-1, ReverseCurve.row(history, "error", 1.9));
        assertEquals(2, ReverseCurve.row(history, "loss", 3.4));
    }

    @Test void theGridIsFoundUnderThePointer() {
        for (int place = 0; place < PointsField.SIDE * PointsField.SIDE; place++) {
            assertEquals(place, PointsField.nearest(PointsField.GRID[2 * place], PointsField.GRID[2 * place + 1]));
        }
        assertEquals(-1, PointsField.nearest(PointsField.EXTENT + 0.01, 0));
    }

    @Test void aSamplesGuessIsWorkedOutFromThePredictedNoise() throws BadInput, Diverged {
        PointsSnapshot snapshot = points();
        try (Reverse reverse = new Reverse(snapshot.learnt())) {
            Way way = new Way(10, 0, true);
            Path path = reverse.path(way, reverse.noise(1, 20), 1, 1);
            Schedule schedule = snapshot.schedule();
            int at = 6;
            int t = path.times()[at];
            float predicted = reverse.predict(path.noisy().get(at), t)[2 * 4];
            double guess = Math.clamp((path.noisy().get(at)[2 * 4] - schedule.noise()[t] * predicted) / schedule.signal()[t], -1.2, 1.2);
            assertEquals(guess, PointsReadings.sample(path, at, 4, schedule, way).value(), 1e-4);
            assertEquals(path.noisy().getLast()[8], PointsReadings.sample(path, 10, 4, schedule, way).value());
        }
    }
}
