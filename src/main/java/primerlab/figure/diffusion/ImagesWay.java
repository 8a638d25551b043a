package primerlab.figure.diffusion;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import primerlab.experiment.diffusion.Path;
import primerlab.text.Words;

/** The whole way of one sample: what it was at several times, and below what the network took it to become. */
final class ImagesWay extends VBox {
    private static final Words WORDS = Words.of("reverse-figure");
    private static final int MOMENTS = 9;

    private final Label title = new Label();
    private final ReverseTiles tiles;
    private final IntConsumer go;
    private @Nullable Path path;
    private int[] moments = {};

    /** @param go to a picture of the way */
    ImagesWay(ReverseTiles.Hand hand, IntConsumer go) {
        this.go = go;
        setId("way");
        getStyleClass().add("reverse-controls");
        title.getStyleClass().add("picture-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        tiles = new ReverseTiles("way-tiles", WORDS.say("way.says"), _ -> MOMENTS, false, new ReverseTiles.Hand() {
            @Override public void pointed(ReverseTiles at, int tile, int pixel) {
                hand.pointed(at, tile, pixel);
            }

            @Override public void clicked(ReverseTiles at, int tile, int pixel) {
                go(tile);
                hand.clicked(at, tile, pixel);
            }
        });
        getChildren().addAll(title, tiles);
    }

    private void go(int tile) {
        if (tile >= 0 && moments.length > 0) {
            go.accept(moments[tile % moments.length]);
        }
    }

    ReverseTiles tiles() {
        return tiles;
    }

    /** Which picture of the way stands in a tile. */
    int moment(int tile) {
        return moments[tile % moments.length];
    }

    /** Whether a tile shows what the network takes the data to be. */
    boolean guess(int tile) {
        return tile >= moments.length;
    }

    @Nullable Path path() {
        return path;
    }

    /** @param now the picture of the way that the sheet shows */
    void show(Path way, int side, int sample, int now) {
        path = way;
        int last = way.times().length - 1;
        moments = new int[Math.min(MOMENTS, last + 1)];
        for (int i = 0; i < moments.length; i++) {
            moments[i] = moments.length == 1 ? last : Math.round((float) i * last / (moments.length - 1));
        }
        List<ReverseTiles.Tile> all = new ArrayList<>();
        for (int moment : moments) {
            all.add(new ReverseTiles.Tile(way.noisy().get(moment), sample * side * side, moment == last ? ReverseShade.MADE : ReverseShade.GREY,
                    "t = " + ReverseControls.time(way.times()[moment])));
        }
        for (int moment : moments) {
            all.add(new ReverseTiles.Tile(way.data().get(moment), sample * side * side, ReverseShade.MADE, ""));
        }
        tiles.show(side, all);
        int nearest = 0;
        for (int i = 0; i < moments.length; i++) {
            nearest = Math.abs(moments[i] - now) < Math.abs(moments[nearest] - now) ? i : nearest;
        }
        tiles.choose(nearest, -1);
        title.setText(WORDS.say("way.title", Integer.toString(sample + 1)));
    }
}
