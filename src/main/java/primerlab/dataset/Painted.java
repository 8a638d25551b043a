package primerlab.dataset;

import java.util.Base64;

import primerlab.text.BadInput;

/** Points painted by hand, as the text of a knob: {@code painted:} and base64url of one byte for each x and y. */
public final class Painted {
    public static final String PREFIX = "painted:";
    /** Coordinates from −1.2 to 1.2 are held in 256 steps of 0.0094. */
    public static final double EXTENT = 1.2;
    public static final int MOST = 2000;

    private static final int STEPS = 255;
    private static final int BYTE = 0xff;

    private Painted() {}

    /** @param points (n, 2), n up to {@link #MOST}; what lies outside ±{@link #EXTENT} is moved to the edge */
    public static String encode(float[] points) {
        if (points.length > 2 * MOST || points.length % 2 != 0) {
            throw new IllegalArgumentException(points.length + " coordinates");
        }
        byte[] bytes = new byte[points.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(Math.clamp((points[i] + EXTENT) / (2 * EXTENT), 0, 1) * STEPS);
        }
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws BadInput where the text is cut off or holds too few or too many points */
    public static float[] decode(String text) throws BadInput {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text.substring(PREFIX.length()));
        } catch (IllegalArgumentException e) {
            throw new BadInput(Complaint.of("painted.unreadable", PREFIX), e);
        }
        int points = bytes.length / 2;
        if (bytes.length % 2 != 0) {
            throw Complaint.about("painted.odd", PREFIX);
        }
        if (points < Points.FEWEST) {
            throw Complaint.about("painted.few", PREFIX, points, Points.FEWEST);
        }
        if (points > MOST) {
            throw Complaint.about("painted.many", PREFIX, points, MOST);
        }
        float[] decoded = new float[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            decoded[i] = (float) (((bytes[i] & BYTE) / (double) STEPS * 2 - 1) * EXTENT);
        }
        return decoded;
    }

    /** Painted points ready to learn from. */
    static Points points(String text, long seed) throws BadInput {
        return Points.of("painted", Shuffle.pairs(decode(text), seed), new float[0], 0, Points.Rescaling.NONE);
    }
}
