package org.foxglove4j.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import org.foxglove4j.processor.model.EnumConstant;
import org.foxglove4j.processor.model.JavaType;
import org.foxglove4j.processor.model.RuntimeNames;
import org.foxglove4j.processor.model.ValueType.EnumType;

/** Reads an enum: its constants and their numbers on the wire. */
final class EnumReader {

    private final Descriptions descriptions;

    EnumReader(Descriptions descriptions) {
        this.descriptions = descriptions;
    }

    EnumType read(TypeElement element) {
        AnnotationView annotation =
                AnnotationView.find(element, RuntimeNames.FOXGLOVE_SCHEMA).orElse(null);
        String name = annotation == null ? "" : annotation.text("name");
        String description = annotation == null ? "" : annotation.text("description");
        JavaType.Declared javaType = JavaTypes.declared(element);
        String defaultName = JavaType.Declared.of(javaType.packageName(), javaType.joinedName())
                .qualifiedName();
        return new EnumType(
                javaType,
                name.isEmpty() ? defaultName : name,
                description.isEmpty() ? descriptions.ofType(element) : description,
                constants(element),
                new SourceOrigin(element, annotation));
    }

    private List<EnumConstant> constants(TypeElement element) {
        List<EnumConstant> constants = new ArrayList<>();
        for (Element enclosed : element.getEnclosedElements()) {
            if (enclosed.getKind() == ElementKind.ENUM_CONSTANT) {
                constants.add(constant(element, enclosed, constants.size()));
            }
        }
        return constants;
    }

    private EnumConstant constant(TypeElement element, Element constant, int ordinal) {
        MemberFacts facts = MemberFacts.of(List.of(constant));
        String sourceName = constant.getSimpleName().toString();
        String description = facts.description();
        return new EnumConstant(
                sourceName,
                facts.name().isEmpty() ? sourceName : facts.name(),
                facts.number(ordinal),
                description.isEmpty() ? descriptions.ofProperty(element, sourceName, List.of(constant)) : description,
                facts.origin());
    }
}
