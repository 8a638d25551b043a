/** What models learn from: seeded point clouds, and points from a file or a brush. */
package primerlab.dataset;
