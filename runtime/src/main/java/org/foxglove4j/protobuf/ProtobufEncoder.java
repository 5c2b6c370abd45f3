package org.foxglove4j.protobuf;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.foxglove4j.Encoder;
import org.foxglove4j.MessageEncodings;
import org.foxglove4j.Schema;
import org.foxglove4j.encoding.EncodeBuffer;

/** Serializes messages of one descriptor directly into the buffer. */
final class ProtobufEncoder implements Encoder<Message> {

    private final Descriptor descriptor;
    private final Schema schema;

    ProtobufEncoder(Descriptor descriptor) {
        this.descriptor = descriptor;
        this.schema = DescriptorSets.schemaOf(descriptor);
    }

    @Override
    public String messageEncoding() {
        return MessageEncodings.PROTOBUF;
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public void encode(Message message, EncodeBuffer out) {
        Descriptor found = message.getDescriptorForType();
        if (found != descriptor) {
            throw new IllegalArgumentException("expected a message of " + descriptor.getFullName() + ", found one of "
                    + (found.getFullName().equals(descriptor.getFullName())
                            ? "another descriptor with that name: build the message with the descriptor of the channel"
                            : found.getFullName()));
        }
        int size = message.getSerializedSize();
        int position = out.reserve(size);
        CodedOutputStream output = CodedOutputStream.newInstance(out.array(), position, size);
        try {
            message.writeTo(output);
            output.checkNoSpaceLeft();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.setLength(position + size);
    }
}
