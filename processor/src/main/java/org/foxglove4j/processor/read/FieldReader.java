package org.foxglove4j.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.Flaw;
import org.foxglove4j.processor.model.ValueType;
import org.foxglove4j.processor.model.ValueType.OptionalType;

/** Creates fields from members, using their annotations and comments. */
final class FieldReader {

    private final Compilation compilation;
    private final ValueReader values;
    private final StoredNotes storedNotes;
    private final ReadState state;

    FieldReader(Compilation compilation, ValueReader values, StoredNotes storedNotes, ReadState state) {
        this.compilation = compilation;
        this.values = values;
        this.storedNotes = storedNotes;
        this.state = state;
    }

    /** Creates the fields of all members that are not ignored; fields without a number are numbered by position. */
    List<Field> read(List<Member> members, Definition definition, List<Flaw> flaws) {
        List<Field> fields = new ArrayList<>();
        for (Member member : members) {
            MemberFacts facts = MemberFacts.of(member.elements());
            if (!facts.ignored()) {
                fields.add(field(member, facts, fields.size() + 1, definition, flaws));
            }
        }
        return fields;
    }

    private Field field(Member member, MemberFacts facts, int position, Definition definition, List<Flaw> flaws) {
        SourceOrigin origin = originOf(facts.origin(), definition);
        Scope scope = new Scope(definition.imports(), flaws, origin, state.codePackage());
        ValueType type = values.read(member.type(), facts.converter(), scope);
        return new Field(
                member.name(),
                facts.name().isEmpty() ? definition.naming().wireName(member.name()) : facts.name(),
                facts.description().isEmpty() ? member.javadoc() : facts.description(),
                facts.unit(),
                facts.number(position),
                facts.hasNumber(),
                isRequired(definition.element(), member, facts, type),
                type,
                JavaTypes.of(member.type()),
                member.getter(),
                member.setter(),
                facts.options(),
                origin);
    }

    /** Returns the origin of a member without source: where the type is annotated or imported. */
    private SourceOrigin originOf(SourceOrigin member, Definition definition) {
        boolean hasSource =
                Compilation.outermost(member.element()) instanceof TypeElement type && compilation.isSource(type);
        return hasSource ? member : definition.origin().ofMember(member.element());
    }

    private boolean isRequired(TypeElement owner, Member member, MemberFacts facts, ValueType type) {
        if (type.isPrimitive()) {
            return true;
        }
        if (type instanceof OptionalType) {
            return false;
        }
        return facts.required()
                .or(() -> storedNotes.isRequired(owner, member.name()))
                .orElseGet(() -> Nullness.isNonNull(member.element(), member.type()));
    }
}
