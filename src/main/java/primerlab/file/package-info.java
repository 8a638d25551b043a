/** Files on disk as every room writes them. Knows the JDK alone. */
package primerlab.file;
