package org.foxglove4j.processor.read;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Finds what is written about types and members.
 *
 * <p>Javadoc counts where it is sure to be seen again: in annotated types, in what they enclose, and in the file of the
 * type that is being read. From annotated types in class files comes what their generated classes keep. Anything else
 * would make what is generated depend on which files a build happens to compile together.
 */
final class Descriptions {

    private final Compilation compilation;
    private final Kept kept;
    private final Element root;

    /** Creates the descriptions that hold while an element is read. */
    Descriptions(Compilation compilation, Element root) {
        this.compilation = compilation;
        this.kept = new Kept(compilation);
        this.root = root;
    }

    String ofType(TypeElement type) {
        String text = javadoc(type, type).description();
        return text.isEmpty() ? kept.description(type, "") : text;
    }

    /** Describes a component of a record. */
    String ofComponent(TypeElement record, String component) {
        String text = javadoc(record, record).param(component);
        return text.isEmpty() ? kept.description(record, component) : text;
    }

    /**
     * Describes a property or a constant of an enum, by the first of its members that says something.
     *
     * @param type the type whose property it is, perhaps by inheritance
     */
    String ofProperty(TypeElement type, String property, List<? extends Element> members) {
        String text = kept.description(type, property);
        for (Element member : members) {
            if (text.isEmpty() && member.getEnclosingElement() instanceof TypeElement owner) {
                Javadoc javadoc = javadoc(owner, member);
                text = javadoc.description().isEmpty() ? javadoc.returned() : javadoc.description();
                text = text.isEmpty() ? kept.description(owner, property) : text;
            }
        }
        return text;
    }

    private Javadoc javadoc(TypeElement owner, Element element) {
        boolean counts = compilation.isSource(owner)
                && (Kept.annotatedAround(owner) != null
                        || Compilation.outermost(owner).equals(Compilation.outermost(root)));
        return Javadoc.of(counts ? compilation.elements().getDocComment(element) : null);
    }
}
