package primerlab.figure.gan;

/** From data units to pixels of a picture. */
interface Mapping {
    double px(double x);

    double py(double y);
}
