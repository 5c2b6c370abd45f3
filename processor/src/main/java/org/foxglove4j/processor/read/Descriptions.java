package org.foxglove4j.processor.read;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.foxglove4j.processor.model.GeneratedNames;
import org.foxglove4j.processor.model.RuntimeNames;

/**
 * Finds what is written about types and members, in Javadoc, or, for types from class files, in the annotation that the
 * processor left on their generated classes.
 */
final class Descriptions {

    private final Compilation compilation;

    Descriptions(Compilation compilation) {
        this.compilation = compilation;
    }

    String ofType(TypeElement type) {
        String text = javadoc(type).description();
        return text.isEmpty() ? kept(type, "") : text;
    }

    /** Describes a component of a record. */
    String ofComponent(TypeElement record, String component) {
        String text = javadoc(record).param(component);
        return text.isEmpty() ? kept(record, component) : text;
    }

    /** Describes a property, by the first of its field and its getters that says something. */
    String ofProperty(TypeElement type, String property, List<? extends Element> members) {
        for (Element member : members) {
            Javadoc javadoc = javadoc(member);
            String text = javadoc.description().isEmpty() ? javadoc.returned() : javadoc.description();
            if (!text.isEmpty()) {
                return text;
            }
        }
        return kept(type, property);
    }

    private Javadoc javadoc(Element element) {
        return Javadoc.of(compilation.elements().getDocComment(element));
    }

    private String kept(TypeElement type, String member) {
        if (compilation.isSource(type)) {
            return "";
        }
        for (String suffix : GeneratedNames.DESCRIBED) {
            TypeElement generated = compilation.generatedClass(type, suffix);
            if (generated != null) {
                return AnnotationView.find(generated, RuntimeNames.FOXGLOVE_GENERATED)
                        .map(annotation -> text(annotation, member))
                        .orElse("");
            }
        }
        return "";
    }

    private static String text(AnnotationView generated, String member) {
        for (AnnotationView description : generated.annotations("descriptions")) {
            if (description.text("of").equals(member)) {
                return description.text("text");
            }
        }
        return "";
    }
}
