package org.foxglove4j.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.foxglove4j.processor.model.Access;
import org.foxglove4j.processor.model.Construction;

/** Finds the members of a record: its components. */
final class RecordMembers {

    private final Compilation compilation;
    private final Descriptions descriptions;

    RecordMembers(Compilation compilation, Descriptions descriptions) {
        this.compilation = compilation;
        this.descriptions = descriptions;
    }

    Members read(DeclaredType type) {
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
            boolean ignored = MemberFacts.of(member.elements()).ignored();
            parameters.add(new Construction.Parameter(JavaTypes.of(componentType), ignored ? null : name));
        }
        return new Members(members, new Construction.ByConstructor(parameters), List.of());
    }

    /** Resolves type variables by the accessor: compilers do not take components for members. */
    private TypeMirror typeOf(DeclaredType type, RecordComponentElement component) {
        ExecutableElement accessor = component.getAccessor();
        if (accessor == null) {
            return component.asType();
        }
        return ((ExecutableType) compilation.types().asMemberOf(type, accessor)).getReturnType();
    }

    /**
     * Includes the private field and the accessor: annotations without the target for components go to those, and
     * javac does not know where a component stands, but where its field does.
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
