package primerlab.figure.gan;

import primerlab.experiment.gan.GanSnapshot;

/**
 * Both networks' outputs for what is selected, column by column as {@link NetPlan} lays them out: a fake's noise runs through
 * G and on through D; a place or a real point runs through D alone, so that G's columns are empty.
 */
record Flow(Probe probe, double[][] columns) {
    static Flow of(Probe probe, GanSnapshot snapshot) {
        int g = snapshot.generator().layers();
        double[][] columns = new double[g + snapshot.discriminator().layers() + 1][];
        double[] point = switch (probe) {
            case Probe.Place place -> new double[] {place.x(), place.y()};
            case Probe.Real real -> pair(snapshot.real(), real.index());
            case Probe.Fake fake -> throughForger(snapshot, fake.index(), columns);
            case Probe.Nothing _ -> throughForger(snapshot, 0, columns);
        };
        double[][] detective = snapshot.discriminator().activations(point);
        System.arraycopy(detective, 0, columns, g, detective.length);
        for (int column = 0; column < g; column++) {
            if (columns[column] == null) {
                columns[column] = new double[0];
            }
        }
        return new Flow(probe, columns);
    }

    private static double[] throughForger(GanSnapshot snapshot, int index, double[][] columns) {
        double[][] forger = snapshot.generator().activations(pair(snapshot.noise(), index));
        System.arraycopy(forger, 0, columns, 0, forger.length);
        return forger[forger.length - 1];
    }

    private static double[] pair(float[] points, int index) {
        return new double[] {points[2 * index], points[2 * index + 1]};
    }

    boolean reaches(int column) {
        return columns[column].length > 0;
    }

    double at(int column, int neuron) {
        return columns[column][neuron];
    }
}
