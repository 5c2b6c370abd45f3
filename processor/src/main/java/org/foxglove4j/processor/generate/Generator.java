package org.foxglove4j.processor.generate;

import java.util.List;
import org.foxglove4j.processor.model.SchemaType;

/**
 * Generates files for one type. The processor runs a list of these on each type that has
 * {@linkplain SchemaType#generated() generated classes} and no faults.
 *
 * <p>Its output depends only on the type and the options, never on the order of types, the time or the machine.
 */
public interface Generator {

    /**
     * Generates the files.
     *
     * @param type a type whose {@code generated()} is not null
     */
    List<GeneratedFile> generate(SchemaType type);
}
