package primerlab.figure.part;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

final class ExportsTest {
    @TempDir
    private Path folder;

    @Test void rowsComeBackAsTheyWere() throws IOException {
        List<List<String>> rows = List.of(List.of("1", "a,b", "say \"x\""), List.of("2", "two\nlines", ""), List.of("3", "plain", "−0.5"));
        Path file = folder.resolve("rows.csv");
        Exports.csv(List.of("step", "name", "note"), rows, file);
        List<List<String>> read = parse(Files.readString(file));
        assertEquals(List.of("step", "name", "note"), read.getFirst());
        assertEquals(rows, read.subList(1, read.size()));
    }

    @Test void aWriteThatFailsLeavesTheOldFileAndNothingBesideIt() throws IOException {
        Path file = folder.resolve("n".repeat(250));
        Files.writeString(file, "old");
        IOException failure = assertThrows(IOException.class, () -> Exports.write(file, new byte[10]));
        assertTrue(String.valueOf(failure.getMessage()).startsWith(file.toString()), failure.getMessage());
        assertEquals("old", Files.readString(file));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test void aWriteReplacesTheOldFileAndLeavesNothingBesideIt() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, "old and longer");
        Exports.write(file, "new".getBytes(StandardCharsets.UTF_8));
        assertEquals("new", Files.readString(file));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test void aFolderThatIsNotThereIsNamed() {
        Path missing = folder.resolve("no/such.png");
        IOException failure = assertThrows(IOException.class, () -> Exports.write(missing, new byte[1]));
        assertTrue(String.valueOf(failure.getMessage()).contains(folder.resolve("no").toString()));
        IOException instead = assertThrows(IOException.class, () -> Exports.write(folder, new byte[1]));
        assertTrue(String.valueOf(instead.getMessage()).contains("is a folder"));
    }

    @Test void aPictureIsSavedAtTwiceItsSize() throws Exception {
        Path file = folder.resolve("picture.png");
        OnFx.run(() -> {
            Region node = new Region();
            node.setPrefSize(40, 30);
            node.setStyle("-fx-background-color: #336699;");
            javafx.scene.Group group = new javafx.scene.Group(node);
            OnFx.styled(group, 100, 100);
            Exports.png(node, Color.WHITE, file);
        });
        var image = ImageIO.read(file.toFile());
        assertEquals(80, image.getWidth());
        assertEquals(60, image.getHeight());
        assertEquals(0xff336699, image.getRGB(40, 30));
    }

    @Test void aPlaneBecomesAVectorFileWithItsPointsWhereTheyAre() throws Exception {
        String svg = OnFx.call(() -> {
            Plane plane = new Plane("Fakes & <reals>", new Axis("x₁", ""), new Axis("x₂", "m"), Extent.square(1));
            plane.layer("map").field(new float[] {0, 1, 0.5f, 0.2f}, 2, 1, Sequential.scale(), 0, 1);
            plane.layer("real").dots(new float[] {0, 0, 0.5f, 0.5f, 9, 9}, 3, Role.REAL).named("real");
            plane.layer("fakes").rings(new float[] {-0.5f, 0}, 1, Role.GENERATED).named("fakes");
            plane.layer("noise").crosses(new float[] {0, 0.5f}, 1, Role.NOISE);
            plane.layer("pull").arrows(new float[] {0, 0}, new float[] {1, 0}, 1, 0.5, Role.TEXT);
            plane.layer("grid").grid(new float[] {0, 0, 1, 0, 0, 1, 1, 1}, 2, Role.GENERATED, true);
            OnFx.styled(plane, 500, 520);
            return Exports.svg(plane);
        });
        Document document = xml(svg);
        assertEquals("Fakes & <reals>", document.getElementsByTagName("title").item(0).getTextContent());
        assertEquals(1, document.getElementsByTagName("image").getLength());
        assertTrue(((Element) document.getElementsByTagName("image").item(0)).getAttribute("href").startsWith("data:image/png;base64,"));
        // Two dots with their halos, one ring, and one dot with halo and one ring in the legend; the third dot is out of view.
        assertEquals(8, document.getElementsByTagName("circle").getLength());
        Element dot = (Element) document.getElementsByTagName("circle").item(2);
        Element other = (Element) document.getElementsByTagName("circle").item(3);
        double unit = 2 * (Double.parseDouble(other.getAttribute("cx")) - Double.parseDouble(dot.getAttribute("cx")));
        assertEquals(unit, 2 * (Double.parseDouble(dot.getAttribute("cy")) - Double.parseDouble(other.getAttribute("cy"))), 0.05);
        assertTrue(svg.contains("x₂ (m)"));
    }

    @Test void aLinePlotBecomesAVectorFile() throws Exception {
        String svg = OnFx.call(() -> {
            LinePlot plot = new LinePlot("Losses", new Axis("step", ""), new Axis("loss", "nats"));
            plot.series("d").named("Loss of D").role(Role.DISCRIMINATOR).data(new long[] {0, 10, 20, 30}, new double[] {1, 2, Double.NaN, 1}, 4);
            plot.reference("log 4", Math.log(4)).marker(20);
            OnFx.styled(plot, 400, 240);
            return Exports.svg(plot);
        });
        Document document = xml(svg);
        assertEquals(1, document.getElementsByTagName("polyline").getLength());
        assertEquals("7 4", ((Element) document.getElementsByTagName("polyline").item(0)).getAttribute("stroke-dasharray"));
        assertTrue(svg.contains("loss (nats)") && svg.contains(">log 4<") && svg.contains(">Loss of D<"));
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** RFC 4180, letter by letter. */
    private static List<List<String>> parse(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        assertArrayEquals(new char[0], cell.toString().toCharArray());
        return rows;
    }
}
