package primerlab.nn;

import jdk.incubator.vector.FloatVector;

import static jdk.incubator.vector.FloatVector.fromMemorySegment;
import static primerlab.nn.Lanes.FLOATS;
import static primerlab.nn.Lanes.ORDER;
import static primerlab.nn.Native.ALL;

/**
 * Group normalisation (Wu, He 2018) and SiLU in one pass: y = silu(z), z = γ·(x − μ)/√(σ² + ε) + β, with μ and σ² those of one group of
 * channels over all pixels of one image.  x, y (images·pixels, c), γ, β (1, c).
 */
final class GroupNorm extends LayerOp {
    private static final float EPSILON = 1e-5f;
    private static final int LANES = Lanes.WIDTH;

    private final Node x;
    private final Node gain;
    private final Node offset;
    private final int images;
    private final int pixels;
    private final int groups;
    private final int channels;
    /** A channel's mean and 1/√(σ² + ε), (images, c) each: the group's, so that a channel finds it at its own place. */
    private final Tensor mean;
    private final Tensor scale;
    /** Bytes of a pixel. */
    private final long row;
    /** Sums over the pixels of one image, a channel; and what comes of them. */
    private final Tensor first;
    private final Tensor second;

    /** @param images that x holds; c is a multiple of {@code groups} and of a vector */
    GroupNorm(Node x, Node gain, Node offset, int images, int groups, Node output, Memory memory) {
        super(output, x, gain, offset);
        this.x = x;
        this.gain = gain;
        this.offset = offset;
        this.images = images;
        this.groups = groups;
        channels = x.value().cols();
        pixels = x.value().rows() / images;
        row = (long) channels * Float.BYTES;
        if (x.value().rows() % images != 0 || channels % groups != 0 || channels % LANES != 0 || gain.value().size() != channels
                || offset.value().size() != channels) {
            throw new IllegalArgumentException("shapes do not fit: " + images + " images, " + groups + " groups, " + x.value() + ", " + gain.value());
        }
        String name = output.value().name();
        mean = memory.tensor(name + " mean", images, channels);
        scale = memory.tensor(name + " scale", images, channels);
        first = memory.tensor(name + " sums", 1, channels);
        second = memory.tensor(name + " further sums", 1, channels);
    }

    @Override void forward() {
        for (int image = 0; image < images; image++) {
            sum(image);
            overGroups(first, 1f / (pixels * (channels / groups)), mean, image);
            sumSquares(image);
            overGroups(second, 1f / (pixels * (channels / groups)), scale, image);
            for (int c = 0; c < channels; c++) {
                scale.set(image * channels + c, (float) (1 / Math.sqrt(scale.get(image * channels + c) + EPSILON)));
            }
            normalise(image);
        }
    }

    /** Writes factor · the sum over a group to the place of each of its channels. */
    private void overGroups(Tensor sums, float factor, Tensor to, int image) {
        int width = channels / groups;
        for (int group = 0; group < groups; group++) {
            float sum = 0;
            for (int c = group * width; c < (group + 1) * width; c++) {
                sum += sums.get(c);
            }
            for (int c = group * width; c < (group + 1) * width; c++) {
                to.set(image * channels + c, sum * factor);
            }
        }
    }

    private void sum(int image) {
        for (int c = 0; c < channels; c += LANES) {
            FloatVector sum = FloatVector.zero(Lanes.FLOATS);
            long at = address(x.value(), image, c);
            for (int p = 0; p < pixels; p++) {
                sum = sum.add(fromMemorySegment(FLOATS, ALL, at, ORDER));
                at += row;
            }
            Rows.store(sum, first.at, c);
        }
    }

    private void sumSquares(int image) {
        for (int c = 0; c < channels; c += LANES) {
            FloatVector middle = Rows.load(mean.at, (long) image * channels + c);
            FloatVector sum = FloatVector.zero(Lanes.FLOATS);
            long at = address(x.value(), image, c);
            for (int p = 0; p < pixels; p++) {
                FloatVector d = fromMemorySegment(FLOATS, ALL, at, ORDER).sub(middle);
                sum = sum.add(d.mul(d));
                at += row;
            }
            Rows.store(sum, second.at, c);
        }
    }

    private void normalise(int image) {
        for (int c = 0; c < channels; c++) {
            float factor = gain.value().get(c) * scale.get(image * channels + c);
            first.set(c, factor);
            second.set(c, offset.value().get(c) - mean.get(image * channels + c) * factor);
        }
        for (int c = 0; c < channels; c += LANES) {
            silu(address(x.value(), image, c), address(first, c), address(second, c), address(output().value(), image, c), pixels, row);
        }
    }

    /** silu(factor·x + shift) of some channels, pixel after pixel. Small, so that all of it is compiled as one: see {@link WinogradSteps}. */
    private static void silu(long x, long factorAt, long shiftAt, long y, int pixels, long row) {
        FloatVector factor = fromMemorySegment(FLOATS, ALL, factorAt, ORDER);
        FloatVector shift = fromMemorySegment(FLOATS, ALL, shiftAt, ORDER);
        for (int p = 0; p < pixels; p++) {
            FloatVector z = fromMemorySegment(FLOATS, ALL, x + p * row, ORDER).mul(factor).add(shift);
            z.mul(Lanes.sigmoid(z)).intoMemorySegment(ALL, y + p * row, ORDER);
        }
    }

    @Override void backward() {
        if (!output().wantsGradient()) {
            return;
        }
        if (gain.wantsGradient() && !adds(1)) {
            gain.gradient().fill(0);
        }
        if (offset.wantsGradient() && !adds(2)) {
            offset.gradient().fill(0);
        }
        for (int image = 0; image < images; image++) {
            throughSilu(image);
            if (offset.wantsGradient()) {
                Elementwise.sum(first, offset.gradient(), offset.gradient());              // dL/dβ = Σ dL/dz
            }
            if (gain.wantsGradient()) {
                Elementwise.sum(second, gain.gradient(), gain.gradient());                 // dL/dγ = Σ dL/dz · (x − μ)/√(σ² + ε)
            }
            if (x.wantsGradient()) {
                meansOverGroups();
                throughNorm(image);
            }
        }
    }

    private void throughSilu(int image) {
        for (int c = 0; c < channels; c += LANES) {
            throughSilu(address(x.value(), image, c), address(output().gradient(), image, c), pixels, row, address(mean, image * channels + c),
                    address(scale, image * channels + c), address(gain.value(), c), address(offset.value(), c), address(first, c), address(second, c));
        }
    }

    /** dL/dz in dL/dy's place, which nobody else reads after this; its sums over the pixels, plain and weighted by the normalised x. */
    private static void throughSilu(long x, long dy, int pixels, long row, long meanAt, long scaleAt, long gainAt, long offsetAt, long sumAt, long weightedAt) {
        FloatVector middle = fromMemorySegment(FLOATS, ALL, meanAt, ORDER);
        FloatVector inverse = fromMemorySegment(FLOATS, ALL, scaleAt, ORDER);
        FloatVector gamma = fromMemorySegment(FLOATS, ALL, gainAt, ORDER);
        FloatVector beta = fromMemorySegment(FLOATS, ALL, offsetAt, ORDER);
        FloatVector sum = FloatVector.zero(FLOATS);
        FloatVector weighted = FloatVector.zero(FLOATS);
        for (int p = 0; p < pixels; p++) {
            FloatVector normal = fromMemorySegment(FLOATS, ALL, x + p * row, ORDER).sub(middle).mul(inverse);
            FloatVector z = normal.mul(gamma).add(beta);
            FloatVector s = Lanes.sigmoid(z);
            FloatVector dz = fromMemorySegment(FLOATS, ALL, dy + p * row, ORDER).mul(s.add(z.mul(s).mul(s.neg().add(1f))));   // dL/dz = dL/dy · (σ + z·σ·(1 − σ))
            dz.intoMemorySegment(ALL, dy + p * row, ORDER);
            sum = sum.add(dz);
            weighted = weighted.add(dz.mul(normal));
        }
        sum.intoMemorySegment(ALL, sumAt, ORDER);
        weighted.intoMemorySegment(ALL, weightedAt, ORDER);
    }

    private void meansOverGroups() {
        for (int c = 0; c < channels; c += LANES) {
            FloatVector gamma = Rows.load(gain.value().at, c);
            Rows.store(Rows.load(first.at, c).mul(gamma), first.at, c);
            Rows.store(Rows.load(second.at, c).mul(gamma), second.at, c);
        }
        overGroups(first, 1f / (pixels * (channels / groups)), first, 0);
        overGroups(second, 1f / (pixels * (channels / groups)), second, 0);
    }

    /** dL/dx = (γ·dL/dz − mean(γ·dL/dz) − x̂·mean(γ·dL/dz·x̂))/√(σ² + ε), x̂ the normalised x, means over the group. */
    private void throughNorm(int image) {
        boolean add = adds(0);
        for (int c = 0; c < channels; c += LANES) {
            FloatVector middle = Rows.load(mean.at, (long) image * channels + c);
            FloatVector inverse = Rows.load(scale.at, (long) image * channels + c);
            FloatVector factor = Rows.load(gain.value().at, c).mul(inverse);
            FloatVector plain = Rows.load(first.at, c).mul(inverse);
            FloatVector weighted = Rows.load(second.at, c).mul(inverse).mul(inverse);
            long from = address(x.value(), image, c);
            long dz = address(output().gradient(), image, c);
            long dx = address(x.gradient(), image, c);
            for (int p = 0; p < pixels; p++) {
                FloatVector d = fromMemorySegment(FLOATS, ALL, dz, ORDER).mul(factor).sub(plain).sub(fromMemorySegment(FLOATS, ALL, from, ORDER).sub(middle).mul(weighted));
                if (add) {
                    fromMemorySegment(FLOATS, ALL, dx, ORDER).add(d).intoMemorySegment(ALL, dx, ORDER);
                } else {
                    d.intoMemorySegment(ALL, dx, ORDER);
                }
                from += row;
                dz += row;
                dx += row;
            }
        }
    }

    private static long address(Tensor tensor, int index) {
        return tensor.at.address() + (long) index * Float.BYTES;
    }

    /** Of an image's first pixel, from channel {@code c} on. */
    private long address(Tensor tensor, int image, int c) {
        return tensor.at.address() + image * pixels * row + (long) c * Float.BYTES;
    }
}
