package org.foxglove4j.cli;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.foxglove4j.mcap.McapSchema;
import org.jspecify.annotations.Nullable;

/** Makes the descriptor of a message from a schema of the file. */
final class ProtobufSchemas {

    private ProtobufSchemas() {}

    /**
     * Returns the descriptor that a schema describes.
     *
     * @throws IOException if its data is no whole {@code FileDescriptorSet} with a message of the schema's name
     */
    static Descriptor descriptor(McapSchema schema) throws IOException {
        FileDescriptorSet set = FileDescriptorSet.parseFrom(schema.data().toByteArray());
        Map<String, FileDescriptorProto> sources = new HashMap<>();
        set.getFileList().forEach(file -> sources.put(file.getName(), file));
        Map<String, FileDescriptor> built = new HashMap<>();
        try {
            for (FileDescriptorProto file : set.getFileList()) {
                Descriptor found = find(build(file.getName(), sources, built).getMessageTypes(), schema.name());
                if (found != null) {
                    return found;
                }
            }
        } catch (DescriptorValidationException e) {
            throw new IOException("schema " + schema.name() + " is no valid descriptor: " + e.getMessage(), e);
        }
        throw new IOException("schema " + schema.name() + " has no message of that name");
    }

    private static FileDescriptor build(
            String name, Map<String, FileDescriptorProto> sources, Map<String, FileDescriptor> built)
            throws IOException, DescriptorValidationException {
        FileDescriptor known = built.get(name);
        if (known != null) {
            return known;
        }
        FileDescriptorProto source = sources.remove(name);
        if (source == null) {
            throw new IOException("the descriptor lacks the file " + name + ", or that imports itself");
        }
        FileDescriptor[] imports = new FileDescriptor[source.getDependencyCount()];
        for (int i = 0; i < imports.length; i++) {
            imports[i] = build(source.getDependency(i), sources, built);
        }
        FileDescriptor file = FileDescriptor.buildFrom(source, imports);
        built.put(name, file);
        return file;
    }

    private static @Nullable Descriptor find(List<Descriptor> messages, String fullName) {
        for (Descriptor message : messages) {
            Descriptor found =
                    message.getFullName().equals(fullName) ? message : find(message.getNestedTypes(), fullName);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
