package org.foxglove4j.processor.generate.protobuf;

import com.palantir.javapoet.ClassName;
import org.foxglove4j.processor.generate.TypeNames;
import org.foxglove4j.processor.model.RuntimeNames;

/** The runtime classes that protobuf code uses. */
final class RuntimeTypes {

    static final ClassName ENCODE_BUFFER = TypeNames.raw(RuntimeNames.ENCODE_BUFFER);
    static final ClassName PROTOBUF_WRITER = TypeNames.raw(RuntimeNames.PROTOBUF_WRITER);
    static final ClassName PROTOBUF_ARRAY_WRITER = TypeNames.raw(RuntimeNames.PROTOBUF_ARRAY_WRITER);
    static final ClassName PROTOBUF_LIST_WRITER = TypeNames.raw(RuntimeNames.PROTOBUF_LIST_WRITER);
    static final ClassName PROTOBUF_BYTES = TypeNames.raw(RuntimeNames.PROTOBUF_BYTES);
    static final ClassName PROTOBUF_READER = TypeNames.raw(RuntimeNames.PROTOBUF_READER);
    static final ClassName PROTOBUF_ARRAY_READER = TypeNames.raw(RuntimeNames.PROTOBUF_ARRAY_READER);
    static final ClassName PROTOBUF_NAMES = TypeNames.raw(RuntimeNames.PROTOBUF_NAMES);

    private RuntimeTypes() {}
}
