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
import javax.lang.model.util.ElementFilter;
import org.foxglove4j.processor.model.Flaw;

/**
 * Finds the members of a class or interface: public getters and public fields, those of superclasses first; of one
 * class first the properties with fields, in their order, as class files have it. Where fields are chosen, those only.
 */
final class BeanMembers {

    private final Compilation compilation;
    private final Descriptions descriptions;

    BeanMembers(Compilation compilation, Descriptions descriptions) {
        this.compilation = compilation;
        this.descriptions = descriptions;
    }

    Members read(DeclaredType type, ChosenFields chosen) {
        TypeElement element = (TypeElement) type.asElement();
        Map<String, Property> properties = new LinkedHashMap<>();
        List<Flaw> flaws = new ArrayList<>();
        for (DeclaredType level : new Hierarchy(compilation.types()).topDown(type)) {
            TypeElement levelElement = (TypeElement) level.asElement();
            collect(levelElement, chosen, properties, flaws);
            flaws.addAll(Lombok.missingIn(levelElement));
            flaws.addAll(Kotlin.hiddenIn(levelElement, chosen));
        }
        List<Member> readable = new ArrayList<>();
        for (Property property : properties.values()) {
            if (property.isReadable()) {
                readable.add(member(type, element, property));
            } else {
                flaws.addAll(property.flaws());
            }
        }
        List<Member> members = chosen.of(readable, element.getSimpleName().toString(), flaws);
        List<Member> readOnly =
                members.stream().filter(member -> member.setter() == null).toList();
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

    private static void collect(
            TypeElement element, ChosenFields chosen, Map<String, Property> properties, List<Flaw> flaws) {
        for (VariableElement field : ElementFilter.fieldsIn(element.getEnclosedElements())) {
            if (field.getKind() == ElementKind.FIELD && !field.getModifiers().contains(Modifier.STATIC)) {
                property(properties, field.getSimpleName().toString()).addField(field);
            }
        }
        for (Element enclosed : element.getEnclosedElements()) {
            boolean isStatic = enclosed.getModifiers().contains(Modifier.STATIC);
            if (enclosed instanceof ExecutableElement method && GetterMethods.isGetter(element, method, chosen)) {
                property(properties, GetterMethods.propertyName(element, method))
                        .addGetter(method);
            } else if (GetterMethods.isAnnotated(enclosed)
                    && (isStatic || enclosed instanceof ExecutableElement)
                    && !(enclosed instanceof TypeElement)) {
                flaws.add(GetterMethods.flaw(enclosed));
            }
        }
        for (Element enclosed : element.getEnclosedElements()) {
            if (enclosed instanceof ExecutableElement method && isSetter(method)) {
                String name = GetterMethods.afterPrefix(method, "set");
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

    private static String capitalized(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static boolean isSetter(ExecutableElement method) {
        return method.getParameters().size() == 1
                && method.getTypeParameters().isEmpty()
                && method.getModifiers().contains(Modifier.PUBLIC)
                && !method.getModifiers().contains(Modifier.STATIC)
                && method.getSimpleName().toString().startsWith("set");
    }
}
