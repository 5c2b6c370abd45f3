package org.foxglove4j.processor.generate.json;

import com.palantir.javapoet.ClassName;
import org.foxglove4j.processor.generate.TypeNames;
import org.foxglove4j.processor.model.RuntimeNames;

/** The runtime classes that JSON code uses. */
final class RuntimeTypes {

    static final ClassName JSON_WRITER = TypeNames.raw(RuntimeNames.JSON_WRITER);
    static final ClassName JSON_BYTES = TypeNames.raw(RuntimeNames.JSON_BYTES);
    static final ClassName JSON_READER = TypeNames.raw(RuntimeNames.JSON_READER);
    static final ClassName JSON_NAMES = TypeNames.raw(RuntimeNames.JSON_NAMES);
    static final ClassName ENCODE_BUFFER = TypeNames.raw(RuntimeNames.ENCODE_BUFFER);

    private RuntimeTypes() {}
}
