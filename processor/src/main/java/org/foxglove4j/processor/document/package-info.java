/**
 * Writes documents about all types of a module: a self-contained HTML page, and the same content as Markdown.
 *
 * <p>{@link org.foxglove4j.processor.document.SchemaDocuments} is the entry point. It creates a {@link
 * org.foxglove4j.processor.document.Catalog} of the types and of all that they hold, a {@linkplain
 * org.foxglove4j.processor.document.Sample sample} message of each, and a {@linkplain
 * org.foxglove4j.processor.document.Graph graph} of how they nest; pages are rendered from these. Everything is a
 * function of the model: no time, no paths, no order of compilation.
 */
@NullMarked
package org.foxglove4j.processor.document;

import org.jspecify.annotations.NullMarked;
