package org.foxglove4j.processor.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.foxglove4j.processor.model.Flaw;
import org.foxglove4j.processor.model.FlawKind;
import org.foxglove4j.processor.model.RuntimeNames;

/**
 * Finds the members of a class or interface: public getters and public fields, those of superclasses first; of one
 * class first the properties with fields, in their order, as class files have it.
 */
final class BeanMembers {

    private final Compilation compilation;
    private final Descriptions descriptions;

    BeanMembers(Compilation compilation, Descriptions descriptions) {
        this.compilation = compilation;
        this.descriptions = descriptions;
    }

    Members read(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        Map<String, Property> properties = new LinkedHashMap<>();
        List<Flaw> flaws = new ArrayList<>();
        for (DeclaredType level : new Hierarchy(compilation.types()).topDown(type)) {
            TypeElement levelElement = (TypeElement) level.asElement();
            collect(levelElement, properties, flaws);
            flaws.addAll(Lombok.missingIn(levelElement));
        }
        List<Member> members = new ArrayList<>();
        List<Member> readOnly = new ArrayList<>();
        for (Property property : properties.values()) {
            if (property.isReadable()) {
                Member member = member(type, element, property);
                members.add(member);
                if (member.setter() == null) {
                    readOnly.add(member);
                }
            } else {
                flaws.addAll(property.flaws());
            }
        }
        return new Members(members, new Constructors(compilation.types()).of(type, members, readOnly), flaws);
    }

    private Member member(DeclaredType type, TypeElement element, Property property) {
        return new Member(
                property.name(),
                property.typeIn(type, compilation.types()),
                property.getterAccess(),
                property.setterAccess(type, compilation.types()),
                property.elements(),
                descriptions.ofProperty(element, property.name(), property.documented()));
    }

    private static void collect(TypeElement element, Map<String, Property> properties, List<Flaw> flaws) {
        for (VariableElement field : ElementFilter.fieldsIn(element.getEnclosedElements())) {
            if (field.getKind() == ElementKind.FIELD && !field.getModifiers().contains(Modifier.STATIC)) {
                property(properties, field.getSimpleName().toString()).addField(field);
            }
        }
        for (Element enclosed : element.getEnclosedElements()) {
            boolean isStatic = enclosed.getModifiers().contains(Modifier.STATIC);
            if (enclosed instanceof ExecutableElement method && !isStatic && isGetter(element, method)) {
                property(properties, propertyName(element, method)).addGetter(method);
            } else if (AnnotationView.find(enclosed, RuntimeNames.FOXGLOVE_FIELD)
                            .isPresent()
                    && (isStatic || enclosed instanceof ExecutableElement)
                    && !(enclosed instanceof TypeElement)) {
                flaws.add(flaw(enclosed, isStatic ? FlawKind.MISPLACED_ANNOTATION : FlawKind.UNREADABLE_MEMBER));
            }
        }
        for (Element enclosed : element.getEnclosedElements()) {
            if (enclosed instanceof ExecutableElement method && isSetter(method)) {
                String name = afterPrefix(method, "set");
                Property property = properties.getOrDefault(name, properties.get("is" + capitalized(name)));
                if (property != null) {
                    property.addSetter(method);
                }
            }
        }
    }

    private static Property property(Map<String, Property> properties, String name) {
        return properties.computeIfAbsent(name, Property::new);
    }

    private static Flaw flaw(Element element, FlawKind kind) {
        SourceOrigin origin = MemberFacts.of(List.of(element)).origin();
        return new Flaw(kind, element.getSimpleName().toString(), "", origin);
    }

    private static boolean isGetter(TypeElement element, ExecutableElement method) {
        if (!method.getParameters().isEmpty()
                || method.getReturnType().getKind() == TypeKind.VOID
                || !method.getTypeParameters().isEmpty()
                || method.getSimpleName().contentEquals("getClass")) {
            return false;
        }
        return !beanName(method).equals(method.getSimpleName().toString()) || isFluentGetter(element, method);
    }

    /** Returns whether a method is called like a private field and returns the same: {@code double x()}. */
    private static boolean isFluentGetter(TypeElement element, ExecutableElement method) {
        for (Element enclosed : element.getEnclosedElements()) {
            if (enclosed instanceof VariableElement field
                    && field.getKind().isField()
                    && !field.getModifiers().contains(Modifier.STATIC)
                    && field.getSimpleName().equals(method.getSimpleName())
                    && field.asType().toString().equals(method.getReturnType().toString())) {
                return true;
            }
        }
        return false;
    }

    /** Returns the property of a getter: as the field is called if that is called like the method, as Kotlin has it. */
    private static String propertyName(TypeElement element, ExecutableElement getter) {
        return isFluentGetter(element, getter) ? getter.getSimpleName().toString() : beanName(getter);
    }

    /** Returns the property that a method would be the getter of; its own name if it has no getter's prefix. */
    private static String beanName(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        TypeMirror returned = method.getReturnType();
        if (name.startsWith("is") && isBoolean(returned)) {
            return afterPrefix(method, "is");
        }
        return name.startsWith("get") ? afterPrefix(method, "get") : name;
    }

    private static String capitalized(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static boolean isBoolean(TypeMirror type) {
        return type.getKind() == TypeKind.BOOLEAN
                || JavaTypes.of(type).toString().equals("java.lang.Boolean");
    }

    private static boolean isSetter(ExecutableElement method) {
        return method.getParameters().size() == 1
                && method.getTypeParameters().isEmpty()
                && method.getModifiers().contains(Modifier.PUBLIC)
                && !method.getModifiers().contains(Modifier.STATIC)
                && method.getSimpleName().toString().startsWith("set");
    }

    /** Returns the property in a method's name, or the whole name if the prefix is only the start of a word. */
    private static String afterPrefix(ExecutableElement method, String prefix) {
        String name = method.getSimpleName().toString();
        String rest = name.substring(prefix.length());
        return rest.isEmpty() || Character.isLowerCase(rest.charAt(0)) ? name : Naming.decapitalize(rest);
    }
}
