/**
 * Reads tables of SQLite databases, in Java: SQLite itself refuses damaged databases, and its libraries for all platforms would
 * double the size of the command-line tool. {@link org.foxglove4j.cli.sqlite.Database} is the entry point.
 *
 * @see <a href="https://www.sqlite.org/fileformat2.html">the file format</a>
 */
@NullMarked
package org.foxglove4j.cli.sqlite;

import org.jspecify.annotations.NullMarked;
