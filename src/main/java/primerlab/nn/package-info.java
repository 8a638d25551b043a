/**
 * The numeric engine: programs of operations that are defined once, on preallocated ND4J arrays, and replayed every step.
 *
 * <p>A {@link primerlab.nn.Graph} is written as the paper writes the model; its {@link primerlab.nn.Program} runs it forwards
 * and backwards without allocating. {@link primerlab.nn.Shards} spreads a fixed number of shards of the batch over threads,
 * {@link primerlab.nn.Adam} adds their gradients in a fixed order, {@link primerlab.nn.Draw} gives random numbers that
 * depend on nothing but their key: the same run, bit for bit, on any number of threads.
 */
package primerlab.nn;
