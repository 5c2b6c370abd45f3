package org.foxglove4j.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.foxglove4j.processor.model.Access;
import org.foxglove4j.processor.model.Flaw;
import org.foxglove4j.processor.model.FlawKind;
import org.foxglove4j.processor.model.RuntimeNames;
import org.jspecify.annotations.Nullable;

/** Collects the field, the getters and the setter of one property of a class, starting with its superclasses. */
final class Property {

    private final String name;
    private final Compilation compilation;
    private final String codePackage;
    private final List<VariableElement> fields = new ArrayList<>();
    private final List<ExecutableElement> getters = new ArrayList<>();
    private final List<ExecutableElement> setters = new ArrayList<>();
    private final List<ExecutableElement> interfaceGetters = new ArrayList<>();

    /**
     * Creates a property without members.
     *
     * @param codePackage the package of the code that reads and sets it
     */
    Property(String name, Compilation compilation, String codePackage) {
        this.name = name;
        this.compilation = compilation;
        this.codePackage = codePackage;
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

    /** Adds a getter of an interface that the class implements, which is used if the class itself has none. */
    void addInterfaceGetter(ExecutableElement getter) {
        interfaceGetters.add(getter);
    }

    void addSetter(ExecutableElement setter) {
        setters.add(0, setter);
    }

    /**
     * Returns whether the property can be read: by a public getter, a public field, or an annotated non-private member.
     */
    boolean isReadable() {
        return getter() != null || readableField() != null;
    }

    /** Returns the flaw of a property that is annotated but cannot be read. */
    List<Flaw> flaws() {
        MemberFacts facts = MemberFacts.of(elements());
        ExecutableElement throwing = getters()
                .filter(getter -> getter.getModifiers().contains(Modifier.PUBLIC) || facts.isAnnotated())
                .filter(getter -> !compilation.checkedExceptions(getter).isEmpty())
                .findFirst()
                .orElse(null);
        if (throwing != null && !facts.ignored()) {
            return List.of(GetterMethods.throwing(throwing, compilation));
        }
        if (facts.isAnnotated() && !facts.ignored() && fields.stream().noneMatch(Lombok::isMissingGetter)) {
            return List.of(new Flaw(FlawKind.UNREADABLE_MEMBER, name, "", facts.origin()));
        }
        return List.of();
    }

    /**
     * Returns whether it is data that a class hides without an annotation that says so. Hidden fields of annotated
     * superclasses are reported at those.
     */
    boolean isHidden(TypeElement type) {
        return flaws().isEmpty()
                && !MemberFacts.of(elements()).ignored()
                && (fields.stream().anyMatch(field -> isReported(field, type) && isHiddenField(field))
                        || getters.stream().anyMatch(getter -> isReported(getter, type) && isHiddenGetter(getter)));
    }

    private static boolean isHiddenField(VariableElement field) {
        return !field.getModifiers().contains(Modifier.TRANSIENT)
                && !Lombok.isMissingGetter(field)
                && HiddenFields.isData(field.asType());
    }

    private static boolean isHiddenGetter(ExecutableElement getter) {
        return !getter.getModifiers().contains(Modifier.PRIVATE) && HiddenFields.isData(getter.getReturnType());
    }

    private boolean isReported(Element member, TypeElement type) {
        return member.getEnclosingElement() instanceof TypeElement owner
                && compilation.isSource(owner)
                && (owner.equals(type)
                        || AnnotationView.find(owner, RuntimeNames.FOXGLOVE_SCHEMA)
                                .isEmpty());
    }

    TypeMirror typeIn(DeclaredType type, Types types) {
        ExecutableElement getter = getter();
        return getter == null
                ? types.asMemberOf(type, Objects.requireNonNull(readableField()))
                : ((ExecutableType) types.asMemberOf(type, getter)).getReturnType();
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
        boolean settable = field != null
                && !field.getModifiers().contains(Modifier.FINAL)
                && types.isSameType(types.asMemberOf(type, field), typeIn(type, types));
        return settable ? Access.field(name) : null;
    }

    /** Returns the elements whose annotations apply, those of subclasses first. */
    List<Element> elements() {
        List<Element> elements = new ArrayList<>(getters);
        elements.addAll(fields);
        elements.addAll(interfaceGetters);
        return elements;
    }

    /**
     * Returns the elements whose comments are used; a field's comment usually describes the value better than a
     * getter's.
     */
    List<Element> documented() {
        List<Element> elements = new ArrayList<>(fields);
        elements.addAll(getters);
        elements.addAll(interfaceGetters);
        return elements;
    }

    private @Nullable ExecutableElement getter() {
        return getters()
                .filter(getter -> isVisible(getter)
                        && compilation.checkedExceptions(getter).isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** Returns the getters, those of subclasses first, those of interfaces last. */
    private Stream<ExecutableElement> getters() {
        return Stream.concat(getters.stream(), interfaceGetters.stream());
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

    private boolean isVisible(Element element) {
        return MemberFacts.of(List.of(element)).isAnnotated()
                ? Accessibility.isReachable(element, codePackage)
                : element.getModifiers().contains(Modifier.PUBLIC);
    }
}
