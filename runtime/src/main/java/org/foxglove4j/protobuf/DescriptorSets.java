package org.foxglove4j.protobuf;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foxglove4j.Schema;
import org.foxglove4j.SchemaEncodings;
import org.foxglove4j.encoding.EncodedSchema;
import org.jspecify.annotations.Nullable;

/**
 * Converts between descriptors and schemas. A schema is a serialized {@code FileDescriptorSet} that includes all
 * imported files.
 */
final class DescriptorSets {

    /** Real schemas do not import files so deeply; the limit protects the stack. */
    private static final int MAX_DEPTH = 200;

    private final EncodedSchema schema;
    private final Map<String, FileDescriptorProto> described = new HashMap<>();
    private final Map<String, FileDescriptor> built = new HashMap<>();
    private final Set<String> beingBuilt = new LinkedHashSet<>();

    private DescriptorSets(EncodedSchema schema) {
        this.schema = schema;
    }

    /** Returns the schema of a message. Each file follows the files that it imports, as readers require. */
    static Schema schemaOf(Descriptor descriptor) {
        Set<FileDescriptor> files = new LinkedHashSet<>();
        collect(descriptor.getFile(), files);
        FileDescriptorSet.Builder set = FileDescriptorSet.newBuilder();
        files.forEach(file -> set.addFile(file.toProto()));
        return Schema.create(
                descriptor.getFullName(), SchemaEncodings.PROTOBUF, set.build().toByteArray());
    }

    /**
     * Returns the descriptor of the message that a schema describes.
     *
     * @throws IllegalArgumentException if the schema is invalid or does not contain that message
     */
    static Descriptor descriptorOf(EncodedSchema schema) {
        return new DescriptorSets(schema).build();
    }

    private static void collect(FileDescriptor file, Set<FileDescriptor> files) {
        if (!files.contains(file)) {
            file.getDependencies().forEach(imported -> collect(imported, files));
            files.add(file);
        }
    }

    private Descriptor build() {
        if (!schema.encoding().equals(SchemaEncodings.PROTOBUF)) {
            throw broken("expected a schema in protobuf, found one in " + schema.encoding(), null);
        }
        FileDescriptorSet set;
        try {
            set = FileDescriptorSet.parseFrom(schema.dataBuffer());
        } catch (InvalidProtocolBufferException e) {
            throw broken("expected a FileDescriptorSet, found something else", e);
        }
        set.getFileList().forEach(file -> described.put(file.getName(), file));
        for (FileDescriptorProto file : set.getFileList()) {
            Descriptor descriptor = find(build(file), schema.name());
            if (descriptor != null) {
                return descriptor;
            }
        }
        throw broken("expected a message of that name in its descriptors, found none in " + described.keySet(), null);
    }

    private FileDescriptor build(FileDescriptorProto file) {
        FileDescriptor existing = built.get(file.getName());
        if (existing != null) {
            return existing;
        }
        if (!beingBuilt.add(file.getName()) || beingBuilt.size() > MAX_DEPTH) {
            throw broken(
                    "expected imports without cycles and at most " + MAX_DEPTH + " deep, found " + beingBuilt, null);
        }
        List<FileDescriptor> imports = new ArrayList<>();
        for (String name : file.getDependencyList()) {
            FileDescriptorProto imported = described.get(name);
            if (imported != null) {
                imports.add(build(imported));
            }
        }
        FileDescriptor result;
        try {
            // Missing files are tolerated: only their messages cannot be read, and they may not even be used.
            result = FileDescriptor.buildFrom(file, imports.toArray(new FileDescriptor[0]), true);
        } catch (DescriptorValidationException | RuntimeException e) {
            // Descriptors that protoc would not write, such as a field without a type, can cause any exception.
            throw broken("expected valid descriptors, found an error in " + file.getName() + ": " + e.getMessage(), e);
        }
        beingBuilt.remove(file.getName());
        built.put(file.getName(), result);
        return result;
    }

    /** Returns a message by its full name, including nested messages, or null. */
    private static @Nullable Descriptor find(FileDescriptor file, String fullName) {
        String name = fullName;
        if (!file.getPackage().isEmpty()) {
            if (!name.startsWith(file.getPackage() + ".")) {
                return null;
            }
            name = name.substring(file.getPackage().length() + 1);
        }
        String[] path = name.split("\\.", -1);
        Descriptor found = file.findMessageTypeByName(path[0]);
        for (int i = 1; i < path.length && found != null; i++) {
            found = found.findNestedTypeByName(path[i]);
        }
        return found;
    }

    private IllegalArgumentException broken(@Nullable String what, @Nullable Exception cause) {
        return new IllegalArgumentException("schema " + schema.name() + ": " + what, cause);
    }
}
