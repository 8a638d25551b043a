package primerlab.dataset;

/** What a written digit looks like whatever digit it is: in one piece, and drawn with a firm line. */
final class Penmanship {
    /** Ink for the eye, where lines are thin and grey. */
    private static final float INK = 0.3f;

    private Penmanship() {}

    /**
     * Share of the ink that hangs together, pixels touching along edges or corners, in the largest piece; 0 where there is none.
     *
     * @param image row-major (side, side)
     */
    static double whole(float[] image, int side) {
        boolean[] visited = new boolean[image.length];
        int[] open = new int[image.length];
        int all = 0;
        int largest = 0;
        for (int i = 0; i < image.length; i++) {
            if (image[i] > INK && !visited[i]) {
                int size = piece(image, side, i, visited, open);
                all += size;
                largest = Math.max(largest, size);
            }
        }
        return all == 0 ? 0 : (double) largest / all;
    }

    /** The number of inked pixels that can be reached from one of them. */
    private static int piece(float[] image, int side, int from, boolean[] visited, int[] open) {
        int size = 0;
        int waiting = 0;
        open[waiting++] = from;
        visited[from] = true;
        while (waiting > 0) {
            int at = open[--waiting];
            size++;
            for (int row = Math.max(0, at / side - 1); row <= Math.min(side - 1, at / side + 1); row++) {
                for (int column = Math.max(0, at % side - 1); column <= Math.min(side - 1, at % side + 1); column++) {
                    int next = row * side + column;
                    if (image[next] > INK && !visited[next]) {
                        visited[next] = true;
                        open[waiting++] = next;
                    }
                }
            }
        }
        return size;
    }

    /** Mean over the ink of the whitest pixel in its 3 × 3 surroundings: near 1 where lines have a white core, 0 where there is no ink. */
    static double firm(float[] image, int side) {
        double ink = 0;
        double firm = 0;
        for (int i = 0; i < image.length; i++) {
            if (image[i] > 0) {
                float most = 0;
                for (int row = Math.max(0, i / side - 1); row <= Math.min(side - 1, i / side + 1); row++) {
                    for (int column = Math.max(0, i % side - 1); column <= Math.min(side - 1, i % side + 1); column++) {
                        most = Math.max(most, image[row * side + column]);
                    }
                }
                ink += image[i];
                firm += image[i] * most;
            }
        }
        return ink == 0 ? 0 : firm / ink;
    }
}
