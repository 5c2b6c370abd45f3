package org.foxglove4j.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.foxglove4j.processor.model.Flaw;
import org.foxglove4j.processor.model.FlawKind;

/**
 * Finds the members of a class that Lombok has not generated yet. Lombok removes its annotations when it has generated
 * them, and other processors see the members by the next round. Lombok's classes are referred to by name only.
 */
final class Lombok {

    private static final String PACKAGE = "lombok.";
    private static final Set<String> WITHHOLDING = Set.of("NONE", "PRIVATE");

    private Lombok() {}

    /** Returns a flaw for each member that is still missing. */
    static List<Flaw> missingIn(TypeElement type) {
        List<Flaw> missing = new ArrayList<>();
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            if (isMissingGetter(field)) {
                missing.add(flaw(field, "'" + field.getSimpleName() + "' has no getter"));
            } else if (isMissingSetter(field)) {
                missing.add(flaw(field, "'" + field.getSimpleName() + "' has no setter"));
            }
        }
        if (isMissingConstructor(type)) {
            missing.add(flaw(type, type.getSimpleName() + " has no constructor"));
        }
        return missing;
    }

    static boolean isMissingGetter(VariableElement field) {
        return field.getEnclosingElement() instanceof TypeElement type
                && isOf(field, type, "Getter", "Data", "Value")
                && lacksMethod(field, type, 0, "get", "is");
    }

    private static boolean isMissingSetter(VariableElement field) {
        return field.getEnclosingElement() instanceof TypeElement type
                && !field.getModifiers().contains(Modifier.FINAL)
                && isOf(field, type, "Setter", "Data")
                && lacksMethod(field, type, 1, "set");
    }

    private static boolean isMissingConstructor(TypeElement type) {
        return type.getKind() == ElementKind.CLASS
                && Stream.of("AllArgsConstructor", "RequiredArgsConstructor", "Builder", "Value")
                        .anyMatch(name -> annotation(type, name).isPresent())
                && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                        .allMatch(constructor -> constructor.getParameters().isEmpty());
    }

    /** Returns whether one of Lombok's annotations on a field or its class applies to the field. */
    private static boolean isOf(VariableElement field, TypeElement type, String onBoth, String... onClass) {
        boolean isProperty =
                field.getKind() == ElementKind.FIELD && !field.getModifiers().contains(Modifier.STATIC);
        return isProperty
                && annotation(field, onBoth)
                        .or(() -> annotation(type, onBoth))
                        .or(() -> Stream.of(onClass)
                                .flatMap(name -> annotation(type, name).stream())
                                .findFirst())
                        .filter(annotation -> WITHHOLDING.stream().noneMatch(level -> annotation.is("value", level)))
                        .isPresent();
    }

    private static boolean lacksMethod(VariableElement field, TypeElement type, int parameters, String... prefixes) {
        String name = field.getSimpleName().toString();
        String bare = name.startsWith("is") ? name.substring("is".length()) : name;
        List<String> names = Stream.concat(
                        Stream.of(name), Stream.of(prefixes).flatMap(prefix -> Stream.of(prefix + name, prefix + bare)))
                .map(candidate -> candidate.toLowerCase(Locale.ROOT))
                .toList();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            String called = method.getSimpleName().toString().toLowerCase(Locale.ROOT);
            if (method.getParameters().size() == parameters && names.contains(called)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<AnnotationView> annotation(Element element, String simpleName) {
        return AnnotationView.find(element, PACKAGE + simpleName);
    }

    private static Flaw flaw(Element element, String what) {
        return new Flaw(
                FlawKind.LOMBOK_MISSING,
                what,
                "",
                MemberFacts.of(List.of(element)).origin());
    }
}
