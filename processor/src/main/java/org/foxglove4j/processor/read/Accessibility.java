package org.foxglove4j.processor.read;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import org.foxglove4j.processor.model.Flaw;
import org.foxglove4j.processor.model.FlawKind;

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

    /**
     * Returns the flaw of a type that generated code cannot name, if it is one.
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

    /** Returns what keeps code in a package from naming a type, and the remedy; empty if nothing does. */
    private static String obstacle(TypeElement type, String codePackage) {
        if (type.getNestingKind() == NestingKind.LOCAL) {
            return "it is declared in a method. Make it a member of a type";
        }
        for (Element element = type; element instanceof TypeElement; element = element.getEnclosingElement()) {
            if (element.getModifiers().contains(Modifier.PRIVATE)) {
                String what = element == type ? "it" : element.getSimpleName() + ", around it,";
                return what + " is private. Make it package-private or public, and a member of a type";
            }
        }
        boolean elsewhere = !codePackage.equals(JavaTypes.packageOf(type));
        return elsewhere && !isPublic(type)
                ? "it is not public, and the code is in " + spelled(codePackage) + ". Make it public"
                : "";
    }

    /** Returns whether code in a package reaches a member of a type that it can name. */
    static boolean isReachable(Element member, String codePackage) {
        Set<Modifier> modifiers = member.getModifiers();
        return modifiers.contains(Modifier.PUBLIC)
                || (!modifiers.contains(Modifier.PRIVATE)
                        && JavaTypes.packageOf(member).equals(codePackage));
    }

    private static String spelled(String packageName) {
        return packageName.isEmpty() ? "the unnamed package" : "the package " + packageName;
    }
}
