package org.foxglove4j.processor.generate.builder;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;
import org.foxglove4j.processor.generate.ConstructionCode;
import org.foxglove4j.processor.generate.Decoding;
import org.foxglove4j.processor.generate.Documentation;
import org.foxglove4j.processor.generate.GeneratedFile;
import org.foxglove4j.processor.generate.Generator;
import org.foxglove4j.processor.generate.MemberAccess;
import org.foxglove4j.processor.generate.NewCollection;
import org.foxglove4j.processor.generate.TypeNames;
import org.foxglove4j.processor.generate.Visibility;
import org.foxglove4j.processor.model.CollectionKind;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.GeneratedNames;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.ValueType;

/** Generates the class {@code PoseBuilder} for {@code Pose}. */
public final class BuilderGenerator implements Generator {

    /** The names of the other methods and of the methods of {@code Object}. */
    private static final Set<String> TAKEN =
            Set.of("create", "from", "build", "getClass", "hashCode", "toString", "notify", "notifyAll", "wait");

    /** Creates a generator. */
    public BuilderGenerator() {}

    @Override
    public List<GeneratedFile> generate(SchemaType type) {
        if (!type.options().builder()) {
            return List.of();
        }
        GeneratedNames names = Objects.requireNonNull(type.generated());
        ClassName builder = TypeNames.raw(names.builder());
        List<Field> fields = type.fields().stream()
                .filter(field -> Decoding.isDecoded(type, field))
                .toList();
        TypeSpec.Builder builderClass = TypeSpec.classBuilder(builder)
                .addModifiers(Visibility.of(type))
                .addJavadoc("Builds {@link $T} messages. Not thread-safe.\n", TypeNames.raw(type.javaType()));
        NameAllocator members = names(fields);
        fields.forEach(field -> builderClass.addField(field(field, members.get(field))));
        builderClass.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        builderClass.addMethod(create(builder));
        builderClass.addMethod(from(builder, type, fields, members));
        for (Field field : fields) {
            builderClass.addMethod(setter(builder, field, members.get(field)));
            if (field.type() instanceof ValueType.OptionalType optional) {
                builderClass.addMethod(presentSetter(builder, field, members.get(field), optional));
            }
        }
        builderClass.addMethod(build(type, fields, members));
        return List.of(new GeneratedFile.Source(names.packageName(), builderClass.build()));
    }

    /**
     * Names the members for fields: like the fields, or with a suffix if a method cannot have that name: {@code
     * createField}.
     */
    private static NameAllocator names(List<Field> fields) {
        NameAllocator names = new NameAllocator();
        for (Field field : fields) {
            if (!isTaken(field)) {
                names.newName(field.sourceName(), field);
            }
        }
        for (Field field : fields) {
            if (isTaken(field)) {
                names.newName(field.sourceName() + "Field", field);
            }
        }
        return names;
    }

    private static boolean isTaken(Field field) {
        return TAKEN.contains(field.sourceName()) || SourceVersion.isKeyword(field.sourceName());
    }

    private static FieldSpec field(Field field, String name) {
        FieldSpec.Builder spec = FieldSpec.builder(TypeNames.of(field.javaType()), name, Modifier.PRIVATE);
        CodeBlock initial = initial(field);
        return initial.isEmpty() ? spec.build() : spec.initializer(initial).build();
    }

    /** Returns the initial value of a field, for example an empty list if it is required; empty if there is none. */
    private static CodeBlock initial(Field field) {
        if (field.type() instanceof ValueType.OptionalType optional) {
            return CodeBlock.of("$T.empty()", TypeNames.raw(optional.kind()));
        }
        if (field.required() && field.type() instanceof ValueType.MapType map) {
            return map.implementation() == null
                    ? CodeBlock.of("$T.of()", Map.class)
                    : NewCollection.of(map).creation();
        }
        if (field.required() && field.type() instanceof ValueType.ListType list) {
            if (list.kind() == CollectionKind.ARRAY) {
                return emptyArray(TypeNames.of(list.elementType()));
            }
            return list.implementation() == null
                    ? CodeBlock.of("$T.of()", list.kind() == CollectionKind.SET ? Set.class : List.class)
                    : NewCollection.of(list).creation();
        }
        return CodeBlock.of("");
    }

    private static CodeBlock emptyArray(TypeName element) {
        return element instanceof ParameterizedTypeName generic
                ? CodeBlock.of("($T[]) new $T[0]", element, generic.rawType())
                : CodeBlock.of("new $T[0]", element);
    }

    private static MethodSpec create(ClassName builder) {
        return MethodSpec.methodBuilder("create")
                .addJavadoc("Creates a builder without any field set.\n\n@return the builder\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(builder)
                .addStatement("return new $T()", builder)
                .build();
    }

    private static MethodSpec from(ClassName builder, SchemaType type, List<Field> fields, NameAllocator members) {
        MethodSpec.Builder from = MethodSpec.methodBuilder("from")
                .addJavadoc("""
                        Creates a builder that is initialized with the fields of a message.

                        @param message the message
                        @return the builder
                        """)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(builder)
                .addParameter(TypeNames.of(type.javaType()), "message")
                .addStatement("$T builder = new $T()", builder, builder);
        for (Field field : fields) {
            from.addStatement(
                    "builder.$N = $L", members.get(field), MemberAccess.read(CodeBlock.of("message"), field.getter()));
        }
        return from.addStatement("return builder").build();
    }

    private static MethodSpec setter(ClassName builder, Field field, String name) {
        return setter(builder, field, name, TypeNames.of(field.javaType()))
                .addStatement("this.$1N = $1N", name)
                .addStatement("return this")
                .build();
    }

    /** Returns the setter that takes the value of an optional field without the optional. */
    private static MethodSpec presentSetter(
            ClassName builder, Field field, String name, ValueType.OptionalType optional) {
        return setter(builder, field, name, TypeNames.of(optional.valueType()))
                .addStatement("this.$1N = $2T.of($1N)", name, TypeNames.raw(optional.kind()))
                .addStatement("return this")
                .build();
    }

    private static MethodSpec.Builder setter(ClassName builder, Field field, String name, TypeName type) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc(javadoc(field, name))
                .addModifiers(Modifier.PUBLIC)
                .returns(builder)
                .addParameter(type, name);
    }

    /**
     * Returns the expression for the value of a field, qualified if the local variable {@code message} would hide it.
     */
    private static CodeBlock value(String name) {
        return CodeBlock.of(name.equals("message") ? "this.$N" : "$N", name);
    }

    private static CodeBlock javadoc(Field field, String name) {
        String description = field.descriptionWithUnit();
        String said = description.isEmpty() ? "the value" : Documentation.escape(description);
        return CodeBlock.of(
                "Sets {@code $L}$L.\n\n@param $L $L\n@return this\n",
                field.sourceName(),
                field.required() ? "" : ", which is absent by default",
                name,
                said);
    }

    private static MethodSpec build(SchemaType type, List<Field> fields, NameAllocator members) {
        MethodSpec.Builder build =
                MethodSpec.methodBuilder("build").addModifiers(Modifier.PUBLIC).returns(TypeNames.of(type.javaType()));
        List<Field> checked = fields.stream()
                .filter(field -> field.required()
                        && !field.type().isPrimitive()
                        && initial(field).isEmpty())
                .toList();
        build.addJavadoc("Builds the message.\n\n@return the message\n");
        if (!checked.isEmpty()) {
            build.addJavadoc("@throws IllegalStateException if a required field is not set\n");
        }
        if (!checked.isEmpty()) {
            build.addCode(refusal(type, checked, members));
        }
        return build.addCode(ConstructionCode.returnNew(type, fields, field -> value(members.get(field))))
                .build();
    }

    /** Returns the code that throws an exception which names all required fields that are not set. */
    private static CodeBlock refusal(SchemaType type, List<Field> checked, NameAllocator members) {
        String before = "required fields of " + type.javaType().simpleName() + " are not set: call";
        CodeBlock.Builder text = CodeBlock.builder();
        if (checked.size() == 1) {
            text.add("$S", before + " " + members.get(checked.get(0)) + "(...) before build()");
        } else {
            text.add("$S\n", before);
            for (Field field : checked) {
                String name = members.get(field);
                text.add("+ ($N == null ? $S : $S)\n", name, " " + name + "(...)", "");
            }
            text.add("+ $S", " before build()");
        }
        return CodeBlock.builder()
                .beginControlFlow(
                        "if ($L)",
                        checked.stream()
                                .map(field -> CodeBlock.of("$N == null", members.get(field)))
                                .collect(CodeBlock.joining(" || ")))
                .addStatement("throw new $T($L)", IllegalStateException.class, text.build())
                .endControlFlow()
                .build();
    }
}
