package primerlab.nn;

/** An operation that ends a program in one number, whose gradient the program then works out. */
public interface Objective {
    /** Of the newest forward run. */
    double value();
}
