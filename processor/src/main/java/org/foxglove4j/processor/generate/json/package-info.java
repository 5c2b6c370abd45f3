/** Generates the JSON form of a type: schema, encoder and decoder, in a class named after it, {@code PoseJson}. */
@NullMarked
package org.foxglove4j.processor.generate.json;

import org.jspecify.annotations.NullMarked;
