package org.foxglove4j.processor.read;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import org.foxglove4j.processor.model.Access;
import org.jspecify.annotations.Nullable;

/**
 * A member of a class that becomes a field.
 *
 * @param name the name in Java
 * @param type its type, with type variables resolved
 * @param getter how it is read
 * @param setter how it is set, or null if it is not
 * @param elements the elements whose annotations apply to it, in order of precedence
 * @param javadoc its Javadoc, or an empty string
 */
record Member(
        String name,
        TypeMirror type,
        Access getter,
        @Nullable Access setter,
        List<? extends Element> elements,
        String javadoc) {

    /** Returns the element at which the member is reported. */
    Element element() {
        return elements.get(0);
    }
}
