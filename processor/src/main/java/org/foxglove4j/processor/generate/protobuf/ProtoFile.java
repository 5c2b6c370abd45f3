package org.foxglove4j.processor.generate.protobuf;

import com.google.protobuf.Descriptors.FileDescriptor;
import org.foxglove4j.processor.model.ProtobufNaming;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.ValueType.EnumType;

/** The content of one protobuf file. */
sealed interface ProtoFile {

    /** Returns the file's name, as other files import it. */
    String name();

    /**
     * A message type.
     *
     * @param type the type
     */
    record OfMessage(SchemaType type) implements ProtoFile {
        @Override
        public String name() {
            return ProtobufNaming.file(type.name());
        }
    }

    /**
     * An enum that is wrapped in a separate message.
     *
     * @param type the enum
     */
    record OfEnum(EnumType type) implements ProtoFile {
        @Override
        public String name() {
            return ProtobufNaming.file(type.name());
        }
    }

    /**
     * A file that is part of protobuf.
     *
     * @param file the file
     */
    record OfProtobuf(FileDescriptor file) implements ProtoFile {
        @Override
        public String name() {
            return file.getName();
        }
    }
}
