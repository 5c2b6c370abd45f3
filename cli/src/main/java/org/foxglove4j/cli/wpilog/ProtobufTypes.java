package org.foxglove4j.cli.wpilog;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.foxglove4j.cli.conversion.BadRecordException;

/** The protobuf messages that are described by the descriptors in a log, one record for each file. */
final class ProtobufTypes {

    /** A limit for hostile descriptors. */
    private static final int MAX_DEPTH = 200;

    private final Map<String, FileDescriptorProto> files = new HashMap<>();
    private final Map<String, FileDescriptorProto> filesByMessage = new HashMap<>();

    /** Adds a serialized {@code FileDescriptorProto}, unless it is damaged or there is one of the same name. */
    void add(ByteBuffer descriptor) {
        FileDescriptorProto file;
        try {
            file = FileDescriptorProto.parseFrom(descriptor);
        } catch (InvalidProtocolBufferException e) {
            return;
        }
        if (files.putIfAbsent(file.getName(), file) == null) {
            String scope = file.getPackage().isEmpty() ? "" : file.getPackage() + ".";
            file.getMessageTypeList().forEach(message -> addMessage(scope, message, file));
        }
    }

    private void addMessage(String scope, DescriptorProto message, FileDescriptorProto file) {
        String name = scope + message.getName();
        filesByMessage.putIfAbsent(name, file);
        message.getNestedTypeList().forEach(nested -> addMessage(name + ".", nested, file));
    }

    /**
     * Returns the schema of a message: a serialized {@code FileDescriptorSet} with its file and all imports, each after its
     * own imports.
     *
     * @throws BadRecordException if descriptors are missing
     */
    byte[] descriptorsOf(String message) throws BadRecordException {
        FileDescriptorProto file = filesByMessage.get(message);
        if (file == null) {
            throw new BadRecordException("the log contains no valid descriptor of the message " + message);
        }
        Set<FileDescriptorProto> needed = new LinkedHashSet<>();
        collect(file, needed, new LinkedHashSet<>());
        return FileDescriptorSet.newBuilder().addAllFile(needed).build().toByteArray();
    }

    private void collect(FileDescriptorProto file, Set<FileDescriptorProto> needed, Set<String> beingCollected)
            throws BadRecordException {
        if (needed.contains(file)) {
            return;
        }
        if (!beingCollected.add(file.getName()) || beingCollected.size() > MAX_DEPTH) {
            throw new BadRecordException("its descriptors import each other in a cycle");
        }
        for (String imported : file.getDependencyList()) {
            FileDescriptorProto other = files.get(imported);
            if (other == null) {
                throw new BadRecordException("the log contains no valid descriptor of the import " + imported);
            }
            collect(other, needed, beingCollected);
        }
        beingCollected.remove(file.getName());
        needed.add(file);
    }
}
