package primerlab.figure.gan;

import java.util.List;

import org.junit.jupiter.api.Test;
import primerlab.experiment.gan.GanPoints;
import primerlab.experiment.gan.GanSnapshot;
import primerlab.figure.frame.Curve;
import primerlab.run.History;
import primerlab.run.Settings;
import primerlab.run.Status;
import primerlab.run.View;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TableTest {
    private final GanSnapshot snapshot = Frozen.snapshot("non-saturating");
    private final History history = new History(List.of("loss-d", "modes"), 2, new long[] {5, 12, 0},
            new double[][] {{1.5, 0.75, 9}, {Double.NaN, 3, 9}});
    private final View<GanSnapshot> view = new View<>(new Status(Status.State.PAUSED, 12, 0, 12, 0, 1,
            Settings.standard(new GanPoints().knobs()), 1, null), snapshot, history, List.of(0L), -1);
    private final List<String> lines = Table.csv(view).lines().toList();

    @Test void everyFakeStandsThereWithItsPlaceAndDsBelief() {
        assertTrue(lines.contains("fake,0,-0.5,0.5,0.2"), lines.toString());
        assertTrue(lines.contains("fake,1,0.0,-1.0,0.9"), lines.toString());
    }

    @Test void everyRealPointStandsThere() {
        assertTrue(lines.contains("real,0,0.8,0.0,"), lines.toString());
        assertEquals(snapshot.real().length / 2, lines.stream().filter(line -> line.startsWith("real,")).count());
    }

    @Test void seriesStandWithTheirStepsAndWithoutWhatWasNotMeasured() {
        assertEquals(List.of("loss-d,5,,,1.5", "loss-d,12,,,0.75", "modes,12,,,3.0"),
                lines.stream().filter(line -> line.startsWith("loss-d") || line.startsWith("modes")).toList());
    }

    @Test void everyLineHasFiveColumns() {
        lines.forEach(line -> assertEquals(5, line.split(",", -1).length, line));
    }

    @Test void aCurveSkipsWhatWasNotMeasuredAndEndsAtTheMomentShown() {
        assertEquals(1, Curve.of(history, "modes", 100.0 / 8, Long.MAX_VALUE).rows());
        assertEquals(37.5, Curve.of(history, "modes", 100.0 / 8, Long.MAX_VALUE).values()[0]);
        assertEquals(1, Curve.of(history, "loss-d", 1, Long.MAX_VALUE).until(11).rows());
    }
}
