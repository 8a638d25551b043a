/** What models learn from: points, images, text, and prompts with answers; built in and seeded, or from files. */
package primerlab.dataset;
