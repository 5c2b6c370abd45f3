package org.foxglove4j.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import org.foxglove4j.processor.model.Flaw;
import org.foxglove4j.processor.model.RuntimeNames;

/**
 * Finds the members of a class or interface: public getters and public fields. Those of superclasses come first, those
 * declared only by interfaces last; within a class, properties with fields come first, in the order of the fields,
 * which class files preserve. If fields are selected, only those.
 */
final class BeanMembers {

    private final Compilation compilation;
    private final Descriptions descriptions;

    BeanMembers(Compilation compilation, Descriptions descriptions) {
        this.compilation = compilation;
        this.descriptions = descriptions;
    }

    /**
     * Finds the members of a type.
     *
     * @param codePackage the package of the code that reads and sets them
     */
    Members read(DeclaredType type, ChosenFields chosen, String codePackage) {
        TypeElement element = (TypeElement) type.asElement();
        Properties properties = new Properties(compilation, codePackage);
        List<Flaw> flaws = new ArrayList<>();
        Hierarchy hierarchy = new Hierarchy(compilation.types());
        for (DeclaredType level : hierarchy.topDown(type)) {
            TypeElement levelElement = (TypeElement) level.asElement();
            collect(levelElement, chosen, properties, flaws);
            flaws.addAll(Lombok.missingIn(levelElement));
            flaws.addAll(Kotlin.hiddenIn(levelElement, chosen));
        }
        for (TypeElement implemented : hierarchy.implementedBy(type)) {
            collectInherited(implemented, chosen, properties);
        }
        List<Member> readable = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        for (Property property : properties.all()) {
            if (property.isReadable()) {
                readable.add(member(type, element, property));
            } else if (chosen.includes(property.name())) {
                flaws.addAll(property.flaws());
                if (property.isHidden(element) && chosen.names().isEmpty()) {
                    hidden.add(property.name());
                }
            }
        }
        List<Member> members = chosen.of(readable, element.getSimpleName().toString(), flaws);
        List<Member> readOnly =
                members.stream().filter(member -> member.setter() == null).toList();
        return new Members(
                members, new Constructors(compilation, codePackage).of(type, members, readOnly), flaws, hidden);
    }

    /**
     * Adds the getters of an interface to the properties of the class, and other getters only if they are selected,
     * since the default methods of a library's interface are rarely intended as fields.
     */
    private static void collectInherited(TypeElement implemented, ChosenFields chosen, Properties properties) {
        boolean isMessage =
                AnnotationView.find(implemented, RuntimeNames.FOXGLOVE_SCHEMA).isPresent();
        for (ExecutableElement method : ElementFilter.methodsIn(implemented.getEnclosedElements())) {
            if (!method.getModifiers().contains(Modifier.PUBLIC)
                    || !GetterMethods.isGetter(implemented, method, chosen)) {
                continue;
            }
            String name = GetterMethods.propertyName(implemented, method);
            boolean isAsked = isMessage
                    || GetterMethods.isAnnotated(method)
                    || chosen.names().contains(name);
            if (isAsked || properties.has(name)) {
                properties.named(name).addInterfaceGetter(method);
            }
        }
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

    private static void collect(TypeElement element, ChosenFields chosen, Properties properties, List<Flaw> flaws) {
        for (VariableElement field : ElementFilter.fieldsIn(element.getEnclosedElements())) {
            if (field.getKind() == ElementKind.FIELD && !field.getModifiers().contains(Modifier.STATIC)) {
                properties.named(field.getSimpleName().toString()).addField(field);
            }
        }
        for (Element enclosed : element.getEnclosedElements()) {
            boolean isStatic = enclosed.getModifiers().contains(Modifier.STATIC);
            if (enclosed instanceof ExecutableElement method && GetterMethods.isGetter(element, method, chosen)) {
                properties.named(GetterMethods.propertyName(element, method)).addGetter(method);
            } else if (GetterMethods.isAnnotated(enclosed)
                    && (isStatic || enclosed instanceof ExecutableElement)
                    && !(enclosed instanceof TypeElement)) {
                flaws.add(GetterMethods.flaw(enclosed));
            }
        }
        for (ExecutableElement method : ElementFilter.methodsIn(element.getEnclosedElements())) {
            if (isSetter(method)) {
                properties.addSetter(GetterMethods.afterPrefix(method, "set"), method);
            }
        }
    }

    private static boolean isSetter(ExecutableElement method) {
        return method.getParameters().size() == 1
                && method.getTypeParameters().isEmpty()
                && method.getModifiers().contains(Modifier.PUBLIC)
                && !method.getModifiers().contains(Modifier.STATIC)
                && method.getSimpleName().toString().startsWith("set");
    }
}
