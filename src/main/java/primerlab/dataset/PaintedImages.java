package primerlab.dataset;

import java.util.Base64;
import java.util.List;

import primerlab.text.BadInput;

/**
 * Images painted by hand, as the text of a knob: {@code painted:SIDE:} and base64url of one bit for each pixel, image after image,
 * row-major, eight to a byte from the highest bit down.
 */
public final class PaintedImages {
    public static final String PREFIX = Painted.PREFIX;
    public static final int MOST = 100;
    private static final float HALF = 0.5f;
    private static final int BYTE = 8;
    private static final String PLACE = "painted images";

    private PaintedImages() {}

    /** @param images each (side · side), 0 or 1; {@link Images#FEWEST} to {@link #MOST} of them */
    public static String encode(int side, List<float[]> images) {
        int pixels = side * side;
        byte[] bytes = new byte[Math.ceilDiv(images.size() * pixels, BYTE)];
        for (int i = 0; i < images.size() * pixels; i++) {
            if (images.get(i / pixels)[i % pixels] > HALF) {
                bytes[i / BYTE] |= (byte) (1 << BYTE - 1 - i % BYTE);
            }
        }
        return PREFIX + side + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws BadInput where the text is cut off or holds too few or too many images */
    static Images read(String text, int side) throws BadInput {
        int colon = text.indexOf(':', PREFIX.length());
        int painted = colon < 0 ? 0 : side(text.substring(PREFIX.length(), colon));
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text.substring(colon + 1));
        } catch (IllegalArgumentException e) {
            throw new BadInput(Complaint.of("painted-images.unreadable", PLACE), e);
        }
        if (painted == 0) {
            throw Complaint.about("painted-images.unreadable", PLACE);
        }
        int pixels = painted * painted;
        int count = bytes.length * BYTE / pixels;
        if (count < Images.FEWEST || count > MOST) {
            throw Complaint.about(count < Images.FEWEST ? "painted-images.few" : "painted-images.many", PLACE, count, count < Images.FEWEST ? Images.FEWEST : MOST);
        }
        float[] values = new float[count * side * side];
        float[] one = new float[pixels];
        for (int image = 0; image < count; image++) {
            for (int i = 0; i < pixels; i++) {
                int at = image * pixels + i;
                one[i] = bytes[at / BYTE] >> BYTE - 1 - at % BYTE & 1;
            }
            Area.resample(one, painted, painted, side, values, image * side * side);
        }
        return new Images("painted", count, side, values, null);
    }

    private static int side(String text) {
        return text.matches("[1-9][0-9]?") ? Integer.parseInt(text) : 0;
    }
}
