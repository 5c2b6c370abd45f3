package org.foxglove4j.processor.generate.protobuf;

import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import java.util.ArrayList;
import java.util.List;
import org.foxglove4j.processor.model.EnumConstant;
import org.foxglove4j.processor.model.ProtobufNaming;
import org.foxglove4j.processor.model.ValueType.EnumType;

/**
 * Describes enums. proto3 requires the value 0 to come first: a constant with that number is placed before the others,
 * and an enum without one gets an additional value that no encoder writes.
 */
final class EnumDescriptor {

    private EnumDescriptor() {}

    static EnumDescriptorProto of(EnumType type, String name, Comments comments) {
        EnumDescriptorProto.Builder result = EnumDescriptorProto.newBuilder().setName(name);
        List<EnumConstant> constants = zeroFirst(type.constants());
        if (constants.isEmpty() || constants.get(0).number() != 0) {
            result.addValue(value(ProtobufNaming.zeroOf(type), 0));
        }
        for (EnumConstant constant : constants) {
            comments.at(EnumDescriptorProto.VALUE_FIELD_NUMBER, result.getValueCount(), constant.description());
            result.addValue(value(constant.name(), constant.number()));
        }
        return result.build();
    }

    private static EnumValueDescriptorProto value(String name, int number) {
        return EnumValueDescriptorProto.newBuilder()
                .setName(name)
                .setNumber(number)
                .build();
    }

    private static List<EnumConstant> zeroFirst(List<EnumConstant> constants) {
        List<EnumConstant> result = new ArrayList<>();
        constants.stream().filter(constant -> constant.number() == 0).forEach(result::add);
        constants.stream().filter(constant -> constant.number() != 0).forEach(result::add);
        return result;
    }
}
