package org.foxglove4j.processor.generate.protobuf;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.foxglove4j.processor.model.ProtobufNaming;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.ValueType.EnumType;

/** Builds the files that describe a message type and everything that it contains. */
final class ProtoFiles {

    /** The files by name; imported files come first. */
    private final Map<String, FileDescriptorProto> files = new LinkedHashMap<>();

    private ProtoFiles() {}

    /** Returns the files of a type and of everything that it imports, imported files first, with comments. */
    static Map<String, FileDescriptorProto> of(SchemaType type) {
        ProtoFiles result = new ProtoFiles();
        result.add(new ProtoFile.OfMessage(type));
        return result.files;
    }

    /** Returns the schema of a channel of the type: the files without comments. */
    static FileDescriptorSet descriptorSet(SchemaType type) {
        FileDescriptorSet.Builder result = FileDescriptorSet.newBuilder();
        of(type).values().forEach(file -> result.addFile(file.toBuilder().clearSourceCodeInfo()));
        return result.build();
    }

    private void add(ProtoFile file) {
        if (files.containsKey(file.name())) {
            return;
        }
        if (file instanceof ProtoFile.OfMessage message) {
            addMessage(file.name(), message.type());
        } else if (file instanceof ProtoFile.OfEnum wrapped) {
            files.put(file.name(), wrapped(wrapped.type()));
        } else if (file instanceof ProtoFile.OfProtobuf wellKnown) {
            files.put(file.name(), wellKnown.file().toProto());
        }
    }

    private void addMessage(String fileName, SchemaType type) {
        Comments comments = Comments.ofFile();
        comments.at(FileDescriptorProto.MESSAGE_TYPE_FIELD_NUMBER, 0, type.description());
        MessageDescriptor message =
                new MessageDescriptor(type, comments.in(FileDescriptorProto.MESSAGE_TYPE_FIELD_NUMBER, 0));
        Map<String, ProtoFile> imports = message.imports();
        imports.values().forEach(this::add);
        files.put(
                fileName,
                file(type.name(), message.descriptor())
                        .addAllDependency(imports.keySet())
                        .setSourceCodeInfo(comments.build())
                        .build());
    }

    private static FileDescriptorProto wrapped(EnumType type) {
        Comments comments = Comments.ofFile();
        comments.at(FileDescriptorProto.MESSAGE_TYPE_FIELD_NUMBER, 0, type.description());
        Comments ofEnum = comments.in(FileDescriptorProto.MESSAGE_TYPE_FIELD_NUMBER, 0)
                .in(DescriptorProto.ENUM_TYPE_FIELD_NUMBER, 0);
        DescriptorProto message = DescriptorProto.newBuilder()
                .setName(ProtobufNaming.simpleName(type.name()))
                .addEnumType(EnumDescriptor.of(type, ProtobufNaming.WRAPPED_ENUM, ofEnum))
                .build();
        return file(type.name(), message).setSourceCodeInfo(comments.build()).build();
    }

    private static FileDescriptorProto.Builder file(String schemaName, DescriptorProto message) {
        FileDescriptorProto.Builder result = FileDescriptorProto.newBuilder()
                .setName(ProtobufNaming.file(schemaName))
                .setSyntax("proto3")
                .addMessageType(message);
        String packageName = ProtobufNaming.packageOf(schemaName);
        return packageName.isEmpty() ? result : result.setPackage(packageName);
    }
}
