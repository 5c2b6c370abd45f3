package org.foxglove4j.processor.generate.protobuf;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.SourceCodeInfo.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Renders a file descriptor as protobuf source, for the features that {@link ProtoFiles} uses. The protobuf compiler
 * creates the same descriptor from it, including comments.
 */
final class ProtoText {

    private static final int LINE_LENGTH = 100;

    private final FileDescriptorProto file;
    private final Map<List<Integer>, String> comments = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    private ProtoText(FileDescriptorProto file) {
        this.file = file;
        for (Location location : file.getSourceCodeInfo().getLocationList()) {
            comments.put(location.getPathList(), location.getLeadingComments());
        }
    }

    /** Returns the source of a file, with {@code \n} after each line. */
    static String of(FileDescriptorProto file) {
        return new ProtoText(file).render();
    }

    private String render() {
        line(0, "syntax = \"" + file.getSyntax() + "\";");
        text.append('\n');
        for (String dependency : file.getDependencyList()) {
            line(0, "import \"" + dependency + "\";");
        }
        if (file.getDependencyCount() > 0) {
            text.append('\n');
        }
        if (!file.getPackage().isEmpty()) {
            line(0, "package " + file.getPackage() + ";");
            text.append('\n');
        }
        for (int i = 0; i < file.getMessageTypeCount(); i++) {
            message(file.getMessageType(i), List.of(FileDescriptorProto.MESSAGE_TYPE_FIELD_NUMBER, i));
        }
        return text.toString();
    }

    private void message(DescriptorProto message, List<Integer> path) {
        comment(0, path);
        line(0, "message " + message.getName() + " {");
        for (int i = 0; i < message.getEnumTypeCount(); i++) {
            enumType(message.getEnumType(i), inner(path, DescriptorProto.ENUM_TYPE_FIELD_NUMBER, i));
            text.append(message.getFieldCount() == 0 ? "" : "\n");
        }
        boolean isOneof = message.getFieldList().stream().anyMatch(ProtoText::isAlternative);
        if (isOneof) {
            line(1, "oneof " + message.getOneofDecl(0).getName() + " {");
        }
        for (int i = 0; i < message.getFieldCount(); i++) {
            int indent = isOneof ? 2 : 1;
            comment(indent, inner(path, DescriptorProto.FIELD_FIELD_NUMBER, i));
            FieldDescriptorProto field = message.getField(i);
            line(indent, typeOf(field, message) + " " + field.getName() + " = " + field.getNumber() + ";");
        }
        if (isOneof) {
            line(1, "}");
        }
        line(0, "}");
    }

    private void enumType(EnumDescriptorProto type, List<Integer> path) {
        comment(1, path);
        line(1, "enum " + type.getName() + " {");
        for (int i = 0; i < type.getValueCount(); i++) {
            comment(2, inner(path, EnumDescriptorProto.VALUE_FIELD_NUMBER, i));
            EnumValueDescriptorProto value = type.getValue(i);
            line(2, value.getName() + " = " + value.getNumber() + ";");
        }
        line(1, "}");
    }

    private static String typeOf(FieldDescriptorProto field, DescriptorProto message) {
        for (DescriptorProto nested : message.getNestedTypeList()) {
            if (field.getTypeName().endsWith("." + message.getName() + "." + nested.getName())) {
                return "map<" + singleType(nested.getField(0)) + ", " + singleType(nested.getField(1)) + ">";
            }
        }
        if (field.getLabel() == Label.LABEL_REPEATED) {
            return "repeated " + singleType(field);
        }
        return (field.getProto3Optional() ? "optional " : "") + singleType(field);
    }

    private static String singleType(FieldDescriptorProto field) {
        return field.hasTypeName()
                ? field.getTypeName()
                : field.getType().name().substring("TYPE_".length()).toLowerCase(Locale.ROOT);
    }

    private static boolean isAlternative(FieldDescriptorProto field) {
        return field.hasOneofIndex() && !field.getProto3Optional();
    }

    private static List<Integer> inner(List<Integer> path, int fieldNumber, int index) {
        List<Integer> result = new ArrayList<>(path);
        result.add(fieldNumber);
        result.add(index);
        return result;
    }

    private void comment(int indent, List<Integer> path) {
        String comment = comments.getOrDefault(path, "");
        if (!comment.isEmpty()) {
            comment.lines().forEach(paragraph -> wrap(indent, paragraph));
        }
    }

    private void wrap(int indent, String paragraph) {
        StringBuilder current = new StringBuilder("//");
        for (String word : paragraph.strip().split("\\s+", -1)) {
            if (current.length() > 2 && 2 * indent + current.length() + 1 + word.length() > LINE_LENGTH) {
                line(indent, current.toString());
                current = new StringBuilder("//");
            }
            current.append(word.isEmpty() ? "" : " ").append(word);
        }
        line(indent, current.toString());
    }

    private void line(int indent, String content) {
        text.append("  ".repeat(indent)).append(content).append('\n');
    }
}
