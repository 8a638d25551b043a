package primerlab.nn;

import java.lang.foreign.MemorySegment;

import jdk.incubator.vector.FloatVector;

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
        MemorySegment a = x.value().at;
        long from = (long) image * pixels * channels;
        for (int c = 0; c < channels; c += LANES) {
            FloatVector sum = FloatVector.zero(Lanes.FLOATS);
            for (int p = 0; p < pixels; p++) {
                sum = sum.add(Rows.load(a, from + (long) p * channels + c));
            }
            Rows.store(sum, first.at, c);
        }
    }

    private void sumSquares(int image) {
        MemorySegment a = x.value().at;
        long from = (long) image * pixels * channels;
        for (int c = 0; c < channels; c += LANES) {
            FloatVector middle = Rows.load(mean.at, (long) image * channels + c);
            FloatVector sum = FloatVector.zero(Lanes.FLOATS);
            for (int p = 0; p < pixels; p++) {
                FloatVector d = Rows.load(a, from + (long) p * channels + c).sub(middle);
                sum = sum.add(d.mul(d));
            }
            Rows.store(sum, second.at, c);
        }
    }

    private void normalise(int image) {
        MemorySegment a = x.value().at;
        MemorySegment to = output().value().at;
        long from = (long) image * pixels * channels;
        for (int c = 0; c < channels; c += LANES) {
            FloatVector factor = Rows.load(gain.value().at, c).mul(Rows.load(scale.at, (long) image * channels + c));
            FloatVector shift = Rows.load(offset.value().at, c).sub(Rows.load(mean.at, (long) image * channels + c).mul(factor));
            for (int p = 0; p < pixels; p++) {
                long at = from + (long) p * channels + c;
                FloatVector z = Rows.load(a, at).mul(factor).add(shift);
                Rows.store(z.mul(Lanes.sigmoid(z)), to, at);
            }
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

    /** dL/dz in dL/dy's place, which nobody else reads after this; its sums over the pixels, plain and weighted by the normalised x. */
    private void throughSilu(int image) {
        MemorySegment a = x.value().at;
        MemorySegment dy = output().gradient().at;
        long from = (long) image * pixels * channels;
        for (int c = 0; c < channels; c += LANES) {
            FloatVector middle = Rows.load(mean.at, (long) image * channels + c);
            FloatVector inverse = Rows.load(scale.at, (long) image * channels + c);
            FloatVector gamma = Rows.load(gain.value().at, c);
            FloatVector beta = Rows.load(offset.value().at, c);
            FloatVector sum = FloatVector.zero(Lanes.FLOATS);
            FloatVector weighted = FloatVector.zero(Lanes.FLOATS);
            for (int p = 0; p < pixels; p++) {
                long at = from + (long) p * channels + c;
                FloatVector normal = Rows.load(a, at).sub(middle).mul(inverse);
                FloatVector z = normal.mul(gamma).add(beta);
                FloatVector s = Lanes.sigmoid(z);
                FloatVector dz = Rows.load(dy, at).mul(s.add(z.mul(s).mul(s.neg().add(1))));   // dL/dz = dL/dy · (σ + z·σ·(1 − σ))
                Rows.store(dz, dy, at);
                sum = sum.add(dz);
                weighted = weighted.add(dz.mul(normal));
            }
            Rows.store(sum, first.at, c);
            Rows.store(weighted, second.at, c);
        }
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
        MemorySegment a = x.value().at;
        MemorySegment dz = output().gradient().at;
        MemorySegment dx = x.gradient().at;
        boolean add = adds(0);
        long from = (long) image * pixels * channels;
        for (int c = 0; c < channels; c += LANES) {
            FloatVector middle = Rows.load(mean.at, (long) image * channels + c);
            FloatVector inverse = Rows.load(scale.at, (long) image * channels + c);
            FloatVector factor = Rows.load(gain.value().at, c).mul(inverse);
            FloatVector plain = Rows.load(first.at, c).mul(inverse);
            FloatVector weighted = Rows.load(second.at, c).mul(inverse).mul(inverse);
            for (int p = 0; p < pixels; p++) {
                long at = from + (long) p * channels + c;
                FloatVector d = Rows.load(dz, at).mul(factor).sub(plain).sub(Rows.load(a, at).sub(middle).mul(weighted));
                Rows.store(add ? Rows.load(dx, at).add(d) : d, dx, at);
            }
        }
    }
}
