package primerlab.experiment.gan;

import org.jspecify.annotations.Nullable;
import primerlab.nn.Graph;
import primerlab.nn.Loss;
import primerlab.nn.Loss.Term;
import primerlab.nn.Memory;
import primerlab.nn.Node;
import primerlab.nn.Program;
import primerlab.nn.Tensor;

/**
 * A loss on the slope of D's raw output by the image. Its gradient by D's weights is a second derivative; it is worked out by double backward:
 * the way back through D is written as a program of its own, and that program is run backwards.
 */
final class SlopePenalty {
    /** D forwards at the images, where nobody else has run it there. */
    private final @Nullable Program looker;
    private final Tensor at;
    private final Program back;
    private final Loss loss;

    private SlopePenalty(@Nullable Program looker, Tensor at, Program back, Loss loss) {
        this.looker = looker;
        this.at = at;
        this.back = back;
        this.loss = loss;
    }

    /**
     * At the first {@code images} images that D has looked at in another program.
     *
     * @param gradients of D, which that program has written: this one adds to them
     */
    static SlopePenalty where(Memory memory, ImagePlayers players, int images, Tensor gradients, ImagePlayers.Judged judged) {
        return of(memory, players, images, gradients, judged, null, judged.first().value());
    }

    /** At images that are to be filled in at {@link #at()}. */
    static SlopePenalty anywhere(Memory memory, ImagePlayers players, int images, Tensor gradients) {
        Graph looking = new Graph(memory);
        Node x = looking.input("images whose slope is held", images * players.side() * players.side(), 1);
        ImagePlayers.Judged judged = players.judge(looking, x, name -> looking.constant(players.weightsD().get(name)));
        return of(memory, players, images, gradients, judged, looking.program(), x.value());
    }

    private static SlopePenalty of(Memory memory, ImagePlayers players, int images, Tensor gradients, ImagePlayers.Judged judged,
                                   @Nullable Program looker, Tensor at) {
        Graph g = new Graph(memory);
        Tensor ones = memory.tensor("ones", images, 1);
        ones.fill(1);
        int half = players.side() / 2;
        int quarter = players.side() / 4;
        Node slope = players.slope(g, ones, judged.first().value().rows(0, images * half * half), judged.second().value().rows(0, images * quarter * quarter),
                name -> g.trainedFurther(players.weightsD(), name, gradients));
        Loss loss = g.loss(slope, Term.HALF_SQUARE, 0);
        return new SlopePenalty(looker, at, g.program(), loss);
    }

    void weigh(Term term, double weight) {
        loss.set(term, weight);
    }

    /** Images, (n·side², 1). */
    Tensor at() {
        return at;
    }

    void forward() {
        if (looker != null) {
            looker.forward();
        }
        back.forward();
    }

    void backward() {
        back.backward();
    }

    double value() {
        return loss.value();
    }
}
