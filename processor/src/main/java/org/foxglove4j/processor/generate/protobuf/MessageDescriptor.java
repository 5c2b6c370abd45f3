package org.foxglove4j.processor.generate.protobuf;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import com.google.protobuf.DescriptorProtos.MessageOptions;
import com.google.protobuf.DescriptorProtos.OneofDescriptorProto;
import com.google.protobuf.DurationProto;
import com.google.protobuf.TimestampProto;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.FieldOptions;
import org.foxglove4j.processor.model.ProtobufNaming;
import org.foxglove4j.processor.model.Scalar;
import org.foxglove4j.processor.model.SchemaKind;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.ValueType;
import org.foxglove4j.processor.model.ValueType.EnumNameType;
import org.foxglove4j.processor.model.ValueType.EnumType;
import org.foxglove4j.processor.model.ValueType.ListType;
import org.foxglove4j.processor.model.ValueType.MapType;
import org.foxglove4j.processor.model.ValueType.ScalarType;
import org.foxglove4j.processor.model.ValueType.StructureType;

/** Creates the descriptor of one message type, and finds the files that it imports. */
final class MessageDescriptor {

    private final SchemaType type;
    private final Comments comments;
    private final DescriptorProto.Builder message = DescriptorProto.newBuilder();
    private final Map<String, EnumType> nestedEnums = new LinkedHashMap<>();
    private final Map<String, ProtoFile> imports = new TreeMap<>();

    /**
     * Describes a message type.
     *
     * @param comments receives the comments of its parts
     */
    MessageDescriptor(SchemaType type, Comments comments) {
        this.type = type;
        this.comments = comments;
        message.setName(type.simpleName());
        if (type.kind() == SchemaKind.ONE_OF) {
            message.addOneofDecl(OneofDescriptorProto.newBuilder().setName(ProtobufNaming.oneof(fieldNames())));
        }
        for (Field field : type.fields()) {
            comments.at(DescriptorProto.FIELD_FIELD_NUMBER, message.getFieldCount(), field.descriptionWithUnit());
            message.addField(describe(field));
        }
        addSyntheticOneofs();
        nestedEnums.forEach(this::addEnum);
    }

    DescriptorProto descriptor() {
        return message.build();
    }

    /** Returns the files that the message imports, sorted by name. */
    Map<String, ProtoFile> imports() {
        return imports;
    }

    private FieldDescriptorProto describe(Field field) {
        ValueType written = field.type().written();
        FieldDescriptorProto.Builder result;
        if (written instanceof ListType list) {
            result = single(list.element().written(), field.options()).setLabel(Label.LABEL_REPEATED);
        } else if (written instanceof MapType map) {
            result = FieldDescriptorProto.newBuilder()
                    .setLabel(Label.LABEL_REPEATED)
                    .setType(ProtoType.MESSAGE.descriptorType())
                    .setTypeName(reference(type.name() + "." + addMapEntry(field, map)));
        } else {
            result = single(written, field.options()).setLabel(Label.LABEL_OPTIONAL);
            if (type.kind() == SchemaKind.ONE_OF) {
                result.setOneofIndex(0);
            } else if (!field.required()) {
                result.setProto3Optional(true);
            }
        }
        return result.setName(field.name()).setNumber(field.number()).build();
    }

    private FieldDescriptorProto.Builder single(ValueType written, FieldOptions options) {
        FieldDescriptorProto.Builder result = FieldDescriptorProto.newBuilder();
        if (written instanceof ScalarType scalar) {
            ProtoType scalarType = ProtoType.of(scalar.scalar(), options);
            result.setType(scalarType.descriptorType());
            if (scalarType == ProtoType.MESSAGE) {
                result.setTypeName(reference(importWellKnown(scalar.scalar())));
            }
            return result;
        }
        if (written instanceof EnumType enumType) {
            if (ProtobufNaming.isNested(enumType, type)) {
                nestedEnums.put(enumType.javaType().simpleName(), enumType);
            } else {
                imports.put(ProtobufNaming.file(enumType.name()), new ProtoFile.OfEnum(enumType));
            }
            return result.setType(ProtoType.ENUM.descriptorType())
                    .setTypeName(reference(ProtobufNaming.enumName(enumType, type)));
        }
        if (written instanceof EnumNameType) {
            return result.setType(ProtoType.STRING.descriptorType());
        }
        SchemaType nested = ((StructureType) written).schema();
        imports.put(ProtobufNaming.file(nested.name()), new ProtoFile.OfMessage(nested));
        return result.setType(ProtoType.MESSAGE.descriptorType()).setTypeName(reference(nested.name()));
    }

    /** Returns the full name of the message type for a time or duration. */
    private String importWellKnown(Scalar scalar) {
        ProtoFile file = new ProtoFile.OfProtobuf(
                scalar.form() == Scalar.Form.TIME ? TimestampProto.getDescriptor() : DurationProto.getDescriptor());
        imports.put(file.name(), file);
        return scalar.form() == Scalar.Form.TIME ? "google.protobuf.Timestamp" : "google.protobuf.Duration";
    }

    private String addMapEntry(Field field, MapType map) {
        String name = ProtobufNaming.mapEntry(field.name());
        FieldDescriptorProto.Builder key = single(map.key().written(), FieldOptions.NONE);
        FieldDescriptorProto.Builder value = single(map.value().written(), field.options());
        message.addNestedType(DescriptorProto.newBuilder()
                .setName(name)
                .addField(key.setName("key").setNumber(1).setLabel(Label.LABEL_OPTIONAL))
                .addField(value.setName("value").setNumber(2).setLabel(Label.LABEL_OPTIONAL))
                .setOptions(MessageOptions.newBuilder().setMapEntry(true)));
        return name;
    }

    private void addSyntheticOneofs() {
        for (FieldDescriptorProto.Builder field : message.getFieldBuilderList()) {
            if (field.getProto3Optional()) {
                field.setOneofIndex(message.getOneofDeclCount());
                message.addOneofDecl(
                        OneofDescriptorProto.newBuilder().setName(ProtobufNaming.syntheticOneof(field.getName())));
            }
        }
    }

    private void addEnum(String name, EnumType enumType) {
        int index = message.getEnumTypeCount();
        comments.at(DescriptorProto.ENUM_TYPE_FIELD_NUMBER, index, enumType.description());
        message.addEnumType(
                EnumDescriptor.of(enumType, name, comments.in(DescriptorProto.ENUM_TYPE_FIELD_NUMBER, index)));
    }

    /** Returns a full name with a leading dot, as used in descriptors. */
    private static String reference(String fullName) {
        return "." + fullName;
    }

    private Set<String> fieldNames() {
        Set<String> names = new HashSet<>();
        type.fields().forEach(field -> names.add(field.name()));
        return names;
    }
}
