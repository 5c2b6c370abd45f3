package org.foxglove4j.processor.read;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;

/** The properties of one class, in the order in which they were found. */
final class Properties {

    private final Map<String, Property> byName = new LinkedHashMap<>();
    private final Compilation compilation;
    private final String codePackage;

    /**
     * Creates an empty collection.
     *
     * @param codePackage the package of the code that reads and sets them
     */
    Properties(Compilation compilation, String codePackage) {
        this.compilation = compilation;
        this.codePackage = codePackage;
    }

    /** Returns the property with a name, creating it if there is none. */
    Property named(String name) {
        return byName.computeIfAbsent(name, unused -> new Property(name, compilation, codePackage));
    }

    /** Returns whether there is a property with a name. */
    boolean has(String name) {
        return byName.containsKey(name);
    }

    /** Adds a setter to the property that it sets, if there is one and generated code can call the setter. */
    void addSetter(String name, ExecutableElement setter) {
        String question = "is" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        Property property = byName.getOrDefault(name, byName.get(question));
        if (property != null && compilation.checkedExceptions(setter).isEmpty()) {
            property.addSetter(setter);
        }
    }

    /** Returns all properties. */
    Collection<Property> all() {
        return byName.values();
    }
}
