package org.foxglove4j.processor.read;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Finds the descriptions of types and members.
 *
 * <p>Javadoc is used only where it is always available: in annotated types, in the types that they enclose, and in the
 * file of the type that is being read. For annotated types in class files, the descriptions stored in their generated
 * classes are used. Otherwise, the output would depend on which files a build happens to compile together.
 */
final class Descriptions {

    private final Compilation compilation;
    private final StoredNotes storedNotes;
    private final Element root;

    /** Creates the descriptions for reading an element. */
    Descriptions(Compilation compilation, Element root) {
        this.compilation = compilation;
        this.storedNotes = new StoredNotes(compilation);
        this.root = root;
    }

    String ofType(TypeElement type) {
        String text = javadoc(type, type).description();
        return text.isEmpty() ? storedNotes.description(type, "") : text;
    }

    /** Returns the description of a record component. */
    String ofComponent(TypeElement record, String component) {
        String text = javadoc(record, record).param(component);
        return text.isEmpty() ? storedNotes.description(record, component) : text;
    }

    /**
     * Returns the description of a property or an enum constant, from the first of its members that has one.
     *
     * @param type the type whose property it is, perhaps by inheritance
     */
    String ofProperty(TypeElement type, String property, List<? extends Element> members) {
        String text = storedNotes.description(type, property);
        for (Element member : members) {
            if (text.isEmpty() && member.getEnclosingElement() instanceof TypeElement owner) {
                Javadoc javadoc = javadoc(owner, member);
                text = javadoc.description().isEmpty() ? javadoc.returned() : javadoc.description();
                text = text.isEmpty() ? storedNotes.description(owner, property) : text;
            }
        }
        return text;
    }

    private Javadoc javadoc(TypeElement owner, Element element) {
        boolean counts = compilation.isSource(owner)
                && (StoredNotes.annotatedAround(owner) != null
                        || Compilation.outermost(owner).equals(Compilation.outermost(root)));
        return Javadoc.of(counts ? compilation.elements().getDocComment(element) : null);
    }
}
