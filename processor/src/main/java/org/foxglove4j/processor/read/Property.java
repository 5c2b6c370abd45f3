package org.foxglove4j.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.foxglove4j.processor.model.Access;
import org.foxglove4j.processor.model.Flaw;
import org.foxglove4j.processor.model.FlawKind;
import org.jspecify.annotations.Nullable;

/** Gathers the field, the getters and the setter of one property of a class, from its superclasses down. */
final class Property {

    private final String name;
    private final List<VariableElement> fields = new ArrayList<>();
    private final List<ExecutableElement> getters = new ArrayList<>();
    private final List<ExecutableElement> setters = new ArrayList<>();

    Property(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void addField(VariableElement field) {
        fields.add(0, field);
    }

    void addGetter(ExecutableElement getter) {
        getters.add(0, getter);
    }

    void addSetter(ExecutableElement setter) {
        setters.add(0, setter);
    }

    /** Returns whether the property can be read: by a public getter, a public field, or an annotated one not private. */
    boolean isReadable() {
        return getter() != null || readableField() != null;
    }

    /** Returns what is wrong with a property that cannot be read, though its annotations ask for it. */
    List<Flaw> flaws() {
        List<Element> elements = elements();
        MemberFacts facts = MemberFacts.of(elements);
        if (facts.isAnnotated() && !facts.ignored() && fields.stream().noneMatch(Lombok::owesGetter)) {
            return List.of(new Flaw(FlawKind.UNREADABLE_MEMBER, name, "", facts.origin()));
        }
        return List.of();
    }

    TypeMirror typeIn(DeclaredType type, Types types) {
        ExecutableElement getter = getter();
        if (getter != null) {
            return ((ExecutableType) types.asMemberOf(type, getter)).getReturnType();
        }
        return types.asMemberOf(type, fields.get(0));
    }

    Access getterAccess() {
        ExecutableElement getter = getter();
        return getter == null
                ? Access.field(name)
                : Access.method(getter.getSimpleName().toString());
    }

    @Nullable
    Access setterAccess(DeclaredType type, Types types) {
        for (ExecutableElement setter : setters) {
            TypeMirror parameter = ((ExecutableType) types.asMemberOf(type, setter))
                    .getParameterTypes()
                    .get(0);
            if (types.isSameType(parameter, typeIn(type, types))) {
                return Access.method(setter.getSimpleName().toString());
            }
        }
        VariableElement field = readableField();
        return field == null || field.getModifiers().contains(Modifier.FINAL) ? null : Access.field(name);
    }

    /** Returns the elements whose annotations count, those of subclasses first. */
    List<Element> elements() {
        List<Element> elements = new ArrayList<>(getters);
        elements.addAll(fields);
        return elements;
    }

    /** Returns the elements whose comments count: a field's says what it is, a getter's what it does. */
    List<Element> documented() {
        List<Element> elements = new ArrayList<>(fields);
        elements.addAll(getters);
        return elements;
    }

    private @Nullable ExecutableElement getter() {
        for (ExecutableElement getter : getters) {
            if (isVisible(getter)) {
                return getter;
            }
        }
        return null;
    }

    private @Nullable VariableElement readableField() {
        for (VariableElement field : fields) {
            boolean isTransient = field.getModifiers().contains(Modifier.TRANSIENT);
            if (isVisible(field) && !isTransient) {
                return field;
            }
        }
        return null;
    }

    private static boolean isVisible(Element element) {
        Set<Modifier> modifiers = element.getModifiers();
        if (MemberFacts.of(List.of(element)).isAnnotated()) {
            return !modifiers.contains(Modifier.PRIVATE);
        }
        return modifiers.contains(Modifier.PUBLIC);
    }
}
