package org.foxglove4j.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.foxglove4j.processor.model.Access;
import org.foxglove4j.processor.model.Construction;
import org.foxglove4j.processor.model.Flaw;

/** Finds the members of a record: its components, then its annotated or selected methods. */
final class RecordMembers {

    private final Compilation compilation;
    private final Descriptions descriptions;

    RecordMembers(Compilation compilation, Descriptions descriptions) {
        this.compilation = compilation;
        this.descriptions = descriptions;
    }

    /**
     * Finds the members of a record.
     *
     * @param codePackage the package of the code that reads them
     */
    Members read(DeclaredType type, ChosenFields chosen, String codePackage) {
        TypeElement element = (TypeElement) type.asElement();
        List<Member> members = new ArrayList<>();
        List<Construction.Parameter> parameters = new ArrayList<>();
        for (RecordComponentElement component : element.getRecordComponents()) {
            String name = component.getSimpleName().toString();
            TypeMirror componentType = typeOf(type, component);
            Member member = new Member(
                    name,
                    componentType,
                    Access.method(name),
                    null,
                    elements(element, component),
                    descriptions.ofComponent(element, name));
            members.add(member);
            boolean wanted =
                    chosen.includes(name) && !MemberFacts.of(member.elements()).ignored();
            parameters.add(new Construction.Parameter(JavaTypes.of(componentType), wanted ? name : null));
        }
        List<Flaw> flaws = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(element.getEnclosedElements())) {
            if (!isAccessor(element, method)) {
                addMethod(type, method, chosen, codePackage, members, flaws);
            }
        }
        for (VariableElement field : ElementFilter.fieldsIn(element.getEnclosedElements())) {
            if (field.getModifiers().contains(Modifier.STATIC) && GetterMethods.isAnnotated(field)) {
                flaws.add(GetterMethods.flaw(field));
            }
        }
        List<Member> wanted = chosen.of(members, element.getSimpleName().toString(), flaws);
        return new Members(wanted, new Construction.ByConstructor(parameters), flaws, List.of());
    }

    private void addMethod(
            DeclaredType type,
            ExecutableElement method,
            ChosenFields chosen,
            String codePackage,
            List<Member> members,
            List<Flaw> flaws) {
        TypeElement element = (TypeElement) type.asElement();
        String name = GetterMethods.propertyName(element, method);
        boolean isGetter =
                GetterMethods.isGetter(element, method, chosen) && Accessibility.isReachable(method, codePackage);
        boolean isWanted = GetterMethods.isAnnotated(method) || chosen.names().contains(name);
        if (isGetter && isWanted && !compilation.checkedExceptions(method).isEmpty()) {
            flaws.add(GetterMethods.throwing(method, compilation));
        } else if (isGetter && isWanted) {
            members.add(new Member(
                    name,
                    ((ExecutableType) compilation.types().asMemberOf(type, method)).getReturnType(),
                    Access.method(method.getSimpleName().toString()),
                    null,
                    List.of(method),
                    descriptions.ofProperty(element, name, List.of(method))));
        } else if (GetterMethods.isAnnotated(method)) {
            flaws.add(GetterMethods.flaw(method));
        }
    }

    private static boolean isAccessor(TypeElement element, ExecutableElement method) {
        return method.getParameters().isEmpty()
                && element.getRecordComponents().stream()
                        .anyMatch(component -> component.getSimpleName().equals(method.getSimpleName()));
    }

    /** Resolves type variables with the accessor: compilers do not treat components as members. */
    private TypeMirror typeOf(DeclaredType type, RecordComponentElement component) {
        ExecutableElement accessor = component.getAccessor();
        if (accessor == null) {
            return component.asType();
        }
        return ((ExecutableType) compilation.types().asMemberOf(type, accessor)).getReturnType();
    }

    /**
     * Includes the private field and the accessor: annotations that cannot target components are on those, and javac
     * knows the position of the field, but not that of the component.
     */
    private static List<Element> elements(TypeElement element, RecordComponentElement component) {
        List<Element> elements = new ArrayList<>();
        for (VariableElement field : ElementFilter.fieldsIn(element.getEnclosedElements())) {
            if (field.getKind() == ElementKind.FIELD && field.getSimpleName().equals(component.getSimpleName())) {
                elements.add(field);
            }
        }
        elements.add(component);
        if (component.getAccessor() != null) {
            elements.add(component.getAccessor());
        }
        return elements;
    }
}
