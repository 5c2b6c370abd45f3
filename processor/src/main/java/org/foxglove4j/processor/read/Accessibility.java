package org.foxglove4j.processor.read;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import org.foxglove4j.processor.model.Flaw;
import org.foxglove4j.processor.model.FlawKind;

/** Determines whether generated code can access a type, and whether it is public together with its enclosing types. */
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

    /**
     * Returns the flaw of a type that generated code cannot access; an empty list if it can.
     *
     * @param codePackage the package of that code
     */
    static List<Flaw> flaws(TypeElement type, String codePackage, SourceOrigin origin) {
        String obstacle = obstacle(type, codePackage);
        return obstacle.isEmpty()
                ? List.of()
                : List.of(new Flaw(
                        FlawKind.INACCESSIBLE_TYPE, type.getSimpleName().toString(), obstacle, origin));
    }

    /** Returns why code in a package cannot access a type, and the remedy; empty if it can. */
    private static String obstacle(TypeElement type, String codePackage) {
        if (type.getNestingKind() == NestingKind.LOCAL) {
            return "it is a local class. Declare it at the top level or as a member of a type";
        }
        for (Element element = type; element instanceof TypeElement; element = element.getEnclosingElement()) {
            if (element.getModifiers().contains(Modifier.PRIVATE)) {
                String what = element == type ? "it" : "the enclosing type " + element.getSimpleName();
                return what + " is private. Make it package-private or public";
            }
        }
        boolean elsewhere = !codePackage.equals(JavaTypes.packageOf(type));
        return elsewhere && !isPublic(type)
                ? "it is not public, and the generated code is in " + packagePhrase(codePackage) + ". Make it public"
                : "";
    }

    /** Returns whether code in a package can access a member of an accessible type. */
    static boolean isReachable(Element member, String codePackage) {
        Set<Modifier> modifiers = member.getModifiers();
        return modifiers.contains(Modifier.PUBLIC)
                || (!modifiers.contains(Modifier.PRIVATE)
                        && JavaTypes.packageOf(member).equals(codePackage));
    }

    private static String packagePhrase(String packageName) {
        return packageName.isEmpty() ? "the unnamed package" : "the package " + packageName;
    }
}
