/**
 * Transformers (Vaswani et al. 2017): a decoder alone that learns to go on with a text, and an encoder with a decoder that learns
 * to answer prompts. {@link primerlab.experiment.transformer.Stack} is what both are made of.
 */
package primerlab.experiment.transformer;
