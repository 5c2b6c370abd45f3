package org.foxglove4j.processor;

import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The names of the elements that wait for the next round, in which the compiler represents them by other objects. */
final class DeferredElements {

    private static final String PACKAGE = "package ";

    private DeferredElements() {}

    static String name(Element element) {
        String name = ((QualifiedNameable) element).getQualifiedName().toString();
        return element instanceof PackageElement ? PACKAGE + name : name;
    }

    static @Nullable Element find(String name, Elements elements) {
        return name.startsWith(PACKAGE)
                ? elements.getPackageElement(name.substring(PACKAGE.length()))
                : elements.getTypeElement(name);
    }
}
