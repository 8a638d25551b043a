/**
 * The figures {@code tokens} and {@code attention}: a transformer with encoder and decoder, seen from its two ends. Both train the
 * same experiment and lay one asked prompt open, number by number.
 */
package primerlab.figure.transformer;
