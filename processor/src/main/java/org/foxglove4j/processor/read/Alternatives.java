package org.foxglove4j.processor.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Types;
import org.foxglove4j.processor.model.Access;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.FieldOptions;
import org.foxglove4j.processor.model.Flaw;
import org.foxglove4j.processor.model.FlawKind;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.ValueType.StructureType;

/** Reads the alternatives of a sealed type: its permitted types, with nested sealed types replaced by theirs. */
final class Alternatives {

    private final StructureReader structures;
    private final PermittedTypes permittedTypes;
    private final Types types;
    private final ReadState state;

    Alternatives(StructureReader structures, PermittedTypes permittedTypes, Types types, ReadState state) {
        this.structures = structures;
        this.permittedTypes = permittedTypes;
        this.types = types;
        this.state = state;
    }

    List<Field> read(Definition sealed, List<Flaw> flaws) {
        Set<TypeElement> permitted = new LinkedHashSet<>();
        addPermitted(sealed.element(), permitted);
        List<Field> fields = new ArrayList<>();
        List<TypeElement> read = new ArrayList<>();
        for (TypeElement type : permitted) {
            if (type.getTypeParameters().isEmpty() && type.getKind() != ElementKind.ENUM) {
                Field field = field(type, sealed, fields.size() + 1, flaws);
                int index = indexOf(type, read);
                read.add(index, type);
                fields.add(index, field);
            } else {
                String reason = type.getTypeParameters().isEmpty() ? "is an enum" : "is generic";
                flaws.add(new Flaw(
                        FlawKind.UNUSABLE_ALTERNATIVE,
                        type.getSimpleName().toString(),
                        reason,
                        new SourceOrigin(type, null)));
            }
        }
        return fields;
    }

    /**
     * Returns the position of a type among others: at the end, but before its supertypes, since those are tested later.
     */
    private int indexOf(TypeElement type, List<TypeElement> others) {
        for (int i = 0; i < others.size(); i++) {
            if (types.isSubtype(type.asType(), types.erasure(others.get(i).asType()))) {
                return i;
            }
        }
        return others.size();
    }

    private void addPermitted(TypeElement sealed, Set<TypeElement> into) {
        for (TypeElement type : permittedTypes.of(sealed)) {
            if (PermittedTypes.areDeclaredBy(type)) {
                addPermitted(type, into);
            } else {
                into.add(type);
            }
        }
    }

    private Field field(TypeElement type, Definition sealed, int position, List<Flaw> flaws) {
        MemberFacts facts = MemberFacts.of(List.of(type));
        SchemaType schema = structures.read((DeclaredType) type.asType(), Definition.permitted(type, sealed));
        SourceOrigin origin = new SourceOrigin(type, null);
        flaws.addAll(Accessibility.flaws(type, state.codePackage(), origin));
        if (schema.generated() == null) {
            flaws.addAll(schema.flaws());
        }
        String sourceName = Naming.decapitalize(type.getSimpleName().toString());
        return new Field(
                sourceName,
                facts.name().isEmpty() ? sealed.naming().wireName(sourceName) : facts.name(),
                facts.description().isEmpty() ? schema.description() : facts.description(),
                "",
                facts.number(position),
                facts.hasNumber(),
                false,
                new StructureType(schema),
                schema.javaType(),
                new Access(Access.Kind.CAST, schema.javaType().qualifiedName()),
                null,
                FieldOptions.NONE,
                facts.isAnnotated() ? facts.origin() : origin);
    }
}
