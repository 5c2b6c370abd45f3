package org.foxglove4j.processor;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.foxglove4j.Schema;

/** Parses the descriptors in schemas with protobuf-java, which validates them. */
final class ProtobufDescriptors {

    private ProtobufDescriptors() {}

    static Descriptor of(Schema schema) {
        String simpleName = schema.name().substring(schema.name().lastIndexOf('.') + 1);
        return files(schema).get(schema.name().replace('.', '/') + ".proto").findMessageTypeByName(simpleName);
    }

    /** Returns the files by their names; each must follow those that it imports. */
    static Map<String, FileDescriptor> files(Schema schema) {
        Map<String, FileDescriptor> files = new LinkedHashMap<>();
        try {
            for (FileDescriptorProto file :
                    FileDescriptorSet.parseFrom(schema.data()).getFileList()) {
                FileDescriptor[] dependencies =
                        file.getDependencyList().stream().map(files::get).toArray(FileDescriptor[]::new);
                files.put(file.getName(), FileDescriptor.buildFrom(file, dependencies));
            }
        } catch (InvalidProtocolBufferException | DescriptorValidationException e) {
            throw new AssertionError(e);
        }
        return files;
    }
}
