package org.foxglove4j.processor.generate.json;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;
import org.foxglove4j.processor.generate.ClassBody;
import org.foxglove4j.processor.generate.LocalNames;
import org.foxglove4j.processor.generate.MemberAccess;
import org.foxglove4j.processor.generate.TypeNames;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.SchemaKind;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.ValueType;
import org.foxglove4j.processor.model.WordCase;

/** Generates the methods that encode messages as JSON. */
final class EncoderMethods {

    private static final CodeBlock MESSAGE = CodeBlock.of("message");

    /** A larger number of fields is written by several methods, which the JIT compiler may inline. */
    private static final int FIELDS_PER_METHOD = 40;

    private final ClassBody body;
    private final ValueEncoder values;

    EncoderMethods(ClassBody body) {
        this.body = body;
        this.values = new ValueEncoder(body, this);
    }

    /** Returns the code that writes a message, whose variable is {@code message}, to {@code out}. */
    CodeBlock write(SchemaType type) {
        return type.kind() == SchemaKind.ONE_OF ? writeAlternative(type) : writeFields(type);
    }

    /** Writes a nested message. */
    void writeStructure(WriteCode code, SchemaType type, CodeBlock value) {
        if (type.generated() != null) {
            ClassName json = TypeNames.raw(type.generated().json());
            code.statement(CodeBlock.of("$T.write($L, out)", json, value));
        } else {
            code.statement(CodeBlock.of("$N($L, out)", structureMethod(type), value));
        }
    }

    private CodeBlock writeFields(SchemaType type) {
        List<Field> fields = type.fields();
        WriteCode code = new WriteCode(body);
        if (fields.isEmpty()) {
            code.statement(CodeBlock.of("$T.requireNonNull(message)", Objects.class));
        }
        code.literal("{");
        if (fields.size() <= FIELDS_PER_METHOD) {
            fields(code, type, fields);
        } else {
            for (int from = 0; from < fields.size(); from += FIELDS_PER_METHOD) {
                List<Field> part = fields.subList(from, Math.min(fields.size(), from + FIELDS_PER_METHOD));
                code.statement(CodeBlock.of("$N(message, out)", partMethod(type, part)));
            }
        }
        if (fields.isEmpty() || fields.get(fields.size() - 1).required()) {
            code.literal("}");
        } else {
            code.statement(CodeBlock.of("$T.endObject(out)", RuntimeTypes.JSON_WRITER));
        }
        return code.build();
    }

    private String partMethod(SchemaType type, List<Field> part) {
        String first = part.get(0).name();
        return body.method("part " + type.javaType() + " " + first, "writeFrom" + WordCase.upperCamel(first), name -> {
            WriteCode code = new WriteCode(body);
            fields(code, type, part);
            return encoder(name, TypeNames.of(type.javaType()), "message", code.build());
        });
    }

    /** Writes each field with a comma after it, except the last field of the message if it is always present. */
    private void fields(WriteCode code, SchemaType type, List<Field> fields) {
        NameAllocator locals = locals();
        for (Field field : fields) {
            if (field.required()) {
                code.name("", field.name(), "");
                values.write(code, field, field.type(), required(type, field), fieldOfType(type, field));
                code.literal(isLast(type, field) ? "" : ",");
            } else {
                optionalField(code, type, field, locals.newName(LocalNames.of(field)));
            }
        }
    }

    private static boolean isLast(SchemaType type, Field field) {
        return type.fields().get(type.fields().size() - 1).equals(field);
    }

    private void optionalField(WriteCode code, SchemaType owner, Field field, String local) {
        code.statement(CodeBlock.of(
                "$T $N = $L", TypeNames.of(field.javaType()), local, MemberAccess.read(MESSAGE, field.getter())));
        CodeBlock present = CodeBlock.of("$N", local);
        ValueType type = field.type();
        if (field.type() instanceof ValueType.OptionalType optional) {
            code.beginControlFlow(CodeBlock.of("if ($N != null && $N.isPresent())", local, local));
            present = CodeBlock.of("$N.$L()", local, MemberAccess.valueMethod(optional.kind()));
            type = optional.value();
        } else {
            code.beginControlFlow(CodeBlock.of("if ($N != null)", local));
        }
        code.name("", field.name(), "");
        values.write(code, field, type, present, fieldOfType(owner, field));
        code.literal(",");
        code.endControlFlow();
    }

    private CodeBlock required(SchemaType type, Field field) {
        CodeBlock value = MemberAccess.read(MESSAGE, field.getter());
        if (field.type().isPrimitive()) {
            return value;
        }
        return CodeBlock.of("$N($L, $S)", requiredMethod(), value, MemberAccess.nullMessage(type, field));
    }

    private String requiredMethod() {
        TypeVariableName variable = TypeVariableName.get("V");
        return body.method(
                "required",
                "required",
                name -> MethodSpec.methodBuilder(name)
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .addTypeVariable(variable)
                        .returns(variable)
                        .addParameter(variable, "value")
                        .addParameter(String.class, "complaint")
                        .beginControlFlow("if (value == null)")
                        .addStatement("throw new $T(complaint)", NullPointerException.class)
                        .endControlFlow()
                        .addStatement("return value")
                        .build());
    }

    private CodeBlock writeAlternative(SchemaType type) {
        WriteCode code = new WriteCode(body);
        NameAllocator locals = locals();
        boolean first = true;
        for (Field field : type.fields()) {
            String local = locals.newName(LocalNames.of(field));
            CodeBlock condition = CodeBlock.of("if (message instanceof $T $N)", TypeNames.of(field.javaType()), local);
            if (first) {
                code.beginControlFlow(condition);
            } else {
                code.nextControlFlow(CodeBlock.of("else $L", condition));
            }
            first = false;
            String discriminator = JsonText.quote(JsonNaming.DISCRIMINATOR) + ":" + JsonText.quote(field.name());
            code.name("{" + discriminator + ",", field.name(), "");
            values.write(code, field, field.type(), CodeBlock.of("$N", local), fieldOfType(type, field));
            code.literal("}");
        }
        code.nextControlFlow(CodeBlock.of("else"));
        code.statement(CodeBlock.of(
                "throw new $T($S + message)",
                NullPointerException.class,
                "expected an alternative of " + type.javaType().simpleName() + ", found "));
        code.endControlFlow();
        return code.build();
    }

    /** Returns the expression that names a field in the exception for a null element. */
    private static CodeBlock fieldOfType(SchemaType owner, Field field) {
        return CodeBlock.of("$S", MemberAccess.fieldOfType(owner, field));
    }

    private String structureMethod(SchemaType type) {
        return body.method(
                "structure " + type.javaType(),
                "write" + WordCase.upperCamel(type.simpleName()),
                name -> encoder(name, TypeNames.of(type.javaType()), "message", write(type)));
    }

    private static NameAllocator locals() {
        NameAllocator locals = new NameAllocator();
        for (String taken : List.of("message", "out", "position", "array")) {
            locals.newName(taken);
        }
        return locals;
    }

    /** Returns a method that encodes what its first parameter holds. */
    static MethodSpec encoder(String name, TypeName type, String parameter, CodeBlock code) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(type, parameter)
                .addParameter(RuntimeTypes.ENCODE_BUFFER, "out")
                .addCode(code)
                .build();
    }
}
