package primerlab.dataset;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import primerlab.text.BadInput;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PointSourceTest {
    static final java.util.List<String> NAMES = Clouds.NAMES;

    @TempDir Path folder;

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("points.csv"), content).toString();
    }

    private static String complaint(String source) {
        return assertThrows(BadInput.class, () -> PointSource.read(source, 100, 1)).getMessage();
    }

    private static Points read(String source) throws BadInput {
        return PointSource.read(source, 5000, 1);
    }

    @ParameterizedTest
    @CsvSource({"'5,six', '\"six\" is not a number'", "'five,6', '\"five\" is not a number'", "'NaN,6', 'NaN is no place'", "'5,Infinity', 'Infinity is no place'",
        "'5', '1 column where there must be two'", "'5,6,7', '3 columns where there must be two'", "'5,', '\"\" is not a number'", "'x,y', '\"x\" is not a number'"})
    void aFaultInLine7IsNamedWithFileAndLine(String line, String reason) throws IOException {
        for (String header : new String[] {"x,y\n1,2\n", "1,2\n\n"}) {
            String file = file(header + "1,2\n3,4\n5,6\n7,8\n" + line + "\n9,9\n");
            String complaint = complaint(file);
            assertTrue(complaint.startsWith(file + ":7: ") && complaint.contains(reason) && complaint.contains("; "), complaint);
            assertEquals(1, complaint.lines().count());
        }
    }

    @Test void filesThatHoldNothingSaySo() throws IOException {
        assertTrue(complaint(file("")).contains("holds no points; write"));
        assertTrue(complaint(file("x,y\n")).contains("holds no points; write"));
        assertTrue(complaint(file("1,2\n")).contains("holds 1 point; write at least 2"));
        assertTrue(complaint(folder.resolve("none.csv").toString()).contains("no such file; give"));
        assertTrue(complaint(folder.toString()).contains("not a file; give"));
    }

    @Test void aFileThatIsNoTextSaysSo() throws IOException {
        Path picture = Files.write(folder.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff, (byte) 0xfe, 10});
        assertTrue(complaint(picture.toString()).contains("not a text file"));
    }

    @Test void aHugeFileIsRefusedBeforeItIsRead() throws IOException {
        Path huge = folder.resolve("huge.csv");
        try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(3L << 30);
        }
        assertTrue(complaint(huge.toString()).contains("3072 MB are too many; keep up to 64 MB"));
    }

    @Test void aNameThatIsAlmostRightIsGuessed() {
        assertEquals("unknown data \"ring-of-9\"; did you mean \"ring-of-8\"?", complaint("ring-of-9"));
    }

    @Test void pointsWithinOneStayAsTheyAre() throws IOException, BadInput {
        Points points = read(file("\ufeffx,y\r\n0.5, -1\r\n\r\n-0.25,1\r\n0.125,0"));
        float[] all = all(points);
        Arrays.sort(all);
        assertArrayEquals(new float[] {-1, -0.25f, 0, 0.125f, 0.5f, 1}, all);
        assertEquals(Points.Rescaling.NONE, points.rescaling());
        assertEquals(2, points.heldOut().length);
    }

    @Test void pointsBeyondOneKeepTheirProportionsWithinNineTenths() throws IOException, BadInput {
        Points points = read(file("100,10\n300,10\n200,60\n"));
        float[] all = all(points);
        double width = max(all, 0) - min(all, 0);
        double height = max(all, 1) - min(all, 1);
        assertEquals(1.8, width, 1e-6);
        assertEquals(0.45, height, 1e-6);
        assertEquals(200, points.rescaling().centreX());
        assertEquals(35, points.rescaling().centreY());
        assertEquals(0.009, points.rescaling().factor(), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.15,1e60", "1e308,0.1", "-1e308,-1e308", "5000,0.1"})
    void onePointThatWouldFlattenAllOthersIsRefusedWithItsLine(String wild) throws IOException {
        StringBuilder points = new StringBuilder("x,y\n\n");
        for (int i = 0; i < 20; i++) {
            points.append(i == 4 ? wild : i / 10.0 + ",0.1").append('\n');
        }
        String file = file(points.toString());
        String complaint = complaint(file);
        String[] place = wild.split(",");
        assertTrue(complaint.startsWith(file + ":7: " + Double.parseDouble(place[0]) + "," + Double.parseDouble(place[1]) + " lies "), complaint);
        assertEquals(1, complaint.lines().count());
        assertTrue(complaint.endsWith("; leave the line out"), complaint);
    }

    @Test void farPointsThatFlattenNobodyAreTaken() throws IOException, BadInput {
        assertEquals(4, all(read(file("0,0\n1e9,5\n"))).length);
        assertEquals(6, all(read(file("3,3\n3,3\n3,3\n"))).length);
        assertEquals(102, all(read(file("3,3\n".repeat(50) + "9e9,4\n"))).length);
        StringBuilder tail = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            tail.append(i % 10).append(',').append(i).append('\n');
        }
        assertEquals(202, all(read(file(tail + "20000,50\n"))).length);
    }

    private static double max(float[] all, int axis) {
        double max = Double.NEGATIVE_INFINITY;
        for (int i = axis; i < all.length; i += 2) {
            max = Math.max(max, all[i]);
        }
        return max;
    }

    private static double min(float[] all, int axis) {
        double min = Double.POSITIVE_INFINITY;
        for (int i = axis; i < all.length; i += 2) {
            min = Math.min(min, all[i]);
        }
        return min;
    }

    private static float[] all(Points points) {
        float[] all = Arrays.copyOf(points.train(), points.train().length + points.heldOut().length);
        System.arraycopy(points.heldOut(), 0, all, points.train().length, points.heldOut().length);
        return all;
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void everyCloudIsTheSameForTheSameSeedAndLiesAroundTheOrigin(String name) throws BadInput {
        Points points = PointSource.read(name, 5000, 1);
        assertArrayEquals(points.train(), PointSource.read(name, 5000, 1).train());
        assertFalse(Arrays.equals(points.train(), PointSource.read(name, 5000, 2).train()));
        assertEquals(9000, points.train().length);
        assertEquals(1000, points.heldOut().length);
        int outside = 0;
        for (float coordinate : points.train()) {
            assertTrue(Math.abs(coordinate) < 1.1, name + " " + coordinate);
            outside += Math.abs(coordinate) > 1 ? 1 : 0;
        }
        assertTrue(outside < 20, name + " " + outside);
        assertTrue(max(points.train(), 0) > 0.55 && min(points.train(), 0) < -0.55, name);
    }

    @ParameterizedTest
    @CsvSource({"ring-of-8, 8, 0.04", "grid-of-25, 25, 0.04", "two-gaussians, 2, 0.14"})
    void aMixtureHasItsModesAndTheirSpread(String name, int modes, double deviation) throws BadInput {
        Points points = PointSource.read(name, 5000, 1);
        assertEquals(2 * modes, points.centres().length);
        assertEquals(deviation, points.deviation());
        double[] squares = new double[modes];
        int[] members = new int[modes];
        for (int i = 0; i < points.train().length; i += 2) {
            int nearest = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int m = 0; m < modes; m++) {
                double square = Math.pow(points.train()[i] - points.centres()[2 * m], 2) + Math.pow(points.train()[i + 1] - points.centres()[2 * m + 1], 2);
                if (square < least) {
                    least = square;
                    nearest = m;
                }
            }
            squares[nearest] += least;
            members[nearest]++;
        }
        for (int m = 0; m < modes; m++) {
            double expected = 4500.0 / modes;
            assertEquals(expected, members[m], 5 * Math.sqrt(expected));
            assertEquals(2 * deviation * deviation, squares[m] / members[m], 2 * deviation * deviation * 5 / Math.sqrt(expected));
        }
    }
}
