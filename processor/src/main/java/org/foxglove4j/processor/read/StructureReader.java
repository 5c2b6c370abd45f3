package org.foxglove4j.processor.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.foxglove4j.processor.model.Construction;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.Flaw;
import org.foxglove4j.processor.model.FlawKind;
import org.foxglove4j.processor.model.GeneratedNames;
import org.foxglove4j.processor.model.JavaType;
import org.foxglove4j.processor.model.SchemaKind;
import org.foxglove4j.processor.model.SchemaOptions;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.UnsupportedReason;
import org.foxglove4j.processor.model.ValueType;
import org.foxglove4j.processor.model.ValueType.OptionalType;
import org.foxglove4j.processor.model.ValueType.StructureType;
import org.foxglove4j.processor.model.ValueType.UnsupportedType;
import org.foxglove4j.processor.model.ValueType.WrapperType;
import org.jspecify.annotations.Nullable;

/** Reads a message type with everything that it contains. */
final class StructureReader {

    private final Compilation compilation;
    private final Descriptions descriptions;
    private final ReadState state;
    private final StoredNotes storedNotes;
    private final FieldReader fields;
    private final RecordMembers records;
    private final BeanMembers beans;
    private final Alternatives alternatives;
    private final Map<String, SchemaType> finished = new HashMap<>();

    StructureReader(Compilation compilation, ReadState state) {
        this.compilation = compilation;
        this.state = state;
        this.descriptions = new Descriptions(compilation, state.root());
        this.storedNotes = new StoredNotes(compilation);
        this.fields = new FieldReader(
                compilation,
                new ValueReader(compilation, new EnumReader(descriptions), this, state),
                storedNotes,
                state);
        this.records = new RecordMembers(compilation, descriptions);
        this.beans = new BeanMembers(compilation, descriptions);
        this.alternatives = new Alternatives(this, new PermittedTypes(compilation), compilation.types(), state);
    }

    /** Reads a type as the value of a field: a nested message, or the content of a transparent record. */
    ValueType value(DeclaredType type, Definition definition, Scope scope) {
        String name = JavaTypes.declared(type).toString();
        if (state.isOpen(name) || state.isEndless(definition.element())) {
            return new UnsupportedType(name, UnsupportedReason.RECURSIVE, state.pathTo(name));
        }
        SchemaType schema = read(type, definition);
        if (schema.generated() == null) {
            scope.flaws().addAll(schema.flaws());
        } else if (!isProcessed(definition.element(), schema.generated())) {
            String simpleName = schema.javaType().simpleName();
            scope.flaws().add(new Flaw(FlawKind.NOT_PROCESSED, simpleName, "", scope.origin()));
        }
        return wrapped(schema).orElse(new StructureType(schema));
    }

    /** Returns whether the generated code of a type exists or will be generated in this compilation. */
    private boolean isProcessed(TypeElement element, GeneratedNames generated) {
        boolean isImported = !generated.packageName().equals(JavaTypes.packageOf(element));
        return isImported || compilation.isSource(element) || compilation.generatedClass(element, "Json") != null;
    }

    SchemaType read(DeclaredType type, Definition definition) {
        String name = JavaTypes.declared(type).toString();
        SchemaType known = finished.get(name);
        if (known != null) {
            return known;
        }
        state.open(name, definition.generated());
        SchemaType schema = readOpened(type, definition);
        state.close();
        if (definition.generated() != null) {
            finished.put(name, schema);
        }
        return schema;
    }

    private SchemaType readOpened(DeclaredType type, Definition definition) {
        TypeElement element = definition.element();
        JavaType.Declared javaType = JavaTypes.declared(type);
        List<Flaw> flaws = new ArrayList<>();
        if (definition.generated() != null) {
            flaws.addAll(Accessibility.flaws(element, state.codePackage(), definition.origin()));
        }
        Content content = content(type, definition, flaws);
        SchemaType schema = new SchemaType(
                javaType,
                kindOf(element),
                Accessibility.isPublic(element),
                Naming.withArguments(definition.schemaName(), javaType.arguments()),
                description(element, definition),
                content.fields(),
                content.construction(),
                generated(type, definition),
                new SchemaOptions(
                        definition.encoding(),
                        definition.flag("transparent"),
                        definition.flag("builder"),
                        definition.flag("schemaFiles")),
                flaws,
                definition.origin());
        return withOwnFlaws(schema);
    }

    /** What a message consists of, and how a decoder makes one. */
    private record Content(List<Field> fields, Construction construction) {}

    private Content content(DeclaredType type, Definition definition, List<Flaw> flaws) {
        TypeElement element = definition.element();
        String simpleName = element.getSimpleName().toString();
        ChosenFields chosen = ChosenFields.by(definition.annotation(), definition.origin());
        if (kindOf(element) == SchemaKind.ONE_OF) {
            chosen.of(List.of(), simpleName, flaws);
            return new Content(alternatives.read(definition, flaws), new Construction.ByAlternative());
        }
        if (!isMessageKind(element)) {
            flaws.add(new Flaw(FlawKind.NO_MESSAGE_TYPE, simpleName, kindName(element), definition.origin()));
            return new Content(List.of(), new Construction.Impossible(simpleName + " is not a message type"));
        }
        Members members = members(type, definition, chosen, flaws);
        return new Content(
                fields.read(members.list(), definition, flaws),
                construction(element, withReadableFields(members, definition)));
    }

    private Members members(DeclaredType type, Definition definition, ChosenFields chosen, List<Flaw> flaws) {
        TypeElement element = definition.element();
        Members members = kindOf(element) == SchemaKind.RECORD
                ? records.read(type, chosen, state.codePackage())
                : beans.read(type, chosen, state.codePackage());
        flaws.addAll(members.flaws());
        flaws.addAll(PermittedTypes.unreachedBy(element, definition.origin()));
        if (members.flaws().isEmpty() && !definition.isImported() && !Kotlin.isObject(element)) {
            flaws.addAll(HiddenFields.flaws(element, members));
        }
        if (members.flaws().stream().anyMatch(flaw -> flaw.kind() == FlawKind.LOMBOK_MISSING)) {
            state.unfinished();
        }
        return members;
    }

    /**
     * Replaces a construction that sets no field at all. Decoding such an imported type would silently lose all data,
     * and the user who imports it cannot change it.
     */
    private static Construction withReadableFields(Members members, Definition definition) {
        boolean isEmpty = members.construction() instanceof Construction.BySetters
                && !members.list().isEmpty()
                && members.list().stream().allMatch(member -> member.setter() == null);
        if (!isEmpty || !definition.isImported()) {
            return members.construction();
        }
        return new Construction.Impossible(definition.element().getSimpleName()
                + " has no setter, public field or constructor parameter for any of its fields");
    }

    /** Class files lack parameter names, but the code generated from the source was based on them. */
    private Construction construction(TypeElement element, Construction read) {
        return storedNotes
                .hasDecoder(element)
                .map(has -> Construction.known(element.getSimpleName().toString(), has, read))
                .orElse(read);
    }

    private SchemaType withOwnFlaws(SchemaType schema) {
        List<Flaw> flaws = new ArrayList<>(schema.flaws());
        if (schema.options().transparent() && wrapped(schema).isEmpty()) {
            flaws.add(new Flaw(FlawKind.NOT_TRANSPARENT, schema.javaType().simpleName(), "", schema.origin()));
        }
        return flaws.size() == schema.flaws().size() ? schema : schema.withFlaws(flaws);
    }

    private static Optional<ValueType> wrapped(SchemaType schema) {
        if (!schema.options().transparent() || schema.fields().size() != 1 || schema.kind() != SchemaKind.RECORD) {
            return Optional.empty();
        }
        Field field = schema.fields().get(0);
        if (ValueReader.form(field.type()) instanceof OptionalType) {
            return Optional.empty();
        }
        return Optional.of(
                field.type() instanceof UnsupportedType
                        ? field.type()
                        : new WrapperType(schema.javaType(), field.getter(), field.type(), field.javaType()));
    }

    private String description(TypeElement element, Definition definition) {
        String given = definition.text("description");
        return given.isEmpty() ? descriptions.ofType(element) : given;
    }

    private static @Nullable GeneratedNames generated(DeclaredType type, Definition definition) {
        return type.getTypeArguments().isEmpty() ? definition.generated() : null;
    }

    private static SchemaKind kindOf(TypeElement element) {
        if (element.getKind() == ElementKind.RECORD) {
            return SchemaKind.RECORD;
        }
        return PermittedTypes.areDeclaredBy(element) ? SchemaKind.ONE_OF : SchemaKind.CLASS;
    }

    private static boolean isMessageKind(TypeElement element) {
        return switch (element.getKind()) {
            case RECORD, CLASS, INTERFACE -> true;
            default -> false;
        };
    }

    private static String kindName(TypeElement element) {
        return element.getKind() == ElementKind.ENUM ? "an enum" : "an annotation type";
    }
}
