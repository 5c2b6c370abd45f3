package org.foxglove4j.processor.read;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import org.foxglove4j.processor.model.Flaw;
import org.foxglove4j.processor.model.FlawKind;
import org.foxglove4j.processor.model.GeneratedNames;
import org.jspecify.annotations.Nullable;

/** Tells whether generated code can name a type, and whether everybody can. */
final class Accessibility {

    private Accessibility() {}

    static boolean isPublic(TypeElement type) {
        for (Element element = type; element instanceof TypeElement; element = element.getEnclosingElement()) {
            if (!element.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }

    static List<Flaw> flaws(TypeElement type, Definition definition) {
        String obstacle = obstacle(type, definition.generated());
        return obstacle.isEmpty()
                ? List.of()
                : List.of(new Flaw(
                        FlawKind.INACCESSIBLE_TYPE, type.getSimpleName().toString(), obstacle, definition.origin()));
    }

    /** Returns what keeps code in the same package from naming a type, as a clause; empty if nothing does. */
    static String obstacle(TypeElement type) {
        return obstacle(type, null);
    }

    private static String obstacle(TypeElement type, @Nullable GeneratedNames generated) {
        if (type.getNestingKind() == NestingKind.LOCAL) {
            return "it is declared in a method";
        }
        for (Element element = type; element instanceof TypeElement; element = element.getEnclosingElement()) {
            if (element.getModifiers().contains(Modifier.PRIVATE)) {
                return element == type ? "it is private" : element.getSimpleName() + ", around it, is private";
            }
        }
        boolean elsewhere = generated != null && !generated.packageName().equals(JavaTypes.packageOf(type));
        return elsewhere && !isPublic(type) ? "it is not public and imported into another package" : "";
    }
}
