package org.foxglove4j.processor.read;

import java.util.List;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.foxglove4j.processor.model.Flaw;
import org.foxglove4j.processor.model.FlawKind;
import org.foxglove4j.processor.model.RuntimeNames;

/**
 * Determines which methods return the value of a field: those named like getters, and any other methods without
 * parameters that are annotated with {@code @FoxgloveField} or selected by name.
 */
final class GetterMethods {

    private GetterMethods() {}

    static boolean isGetter(TypeElement element, ExecutableElement method, ChosenFields chosen) {
        if (!method.getParameters().isEmpty()
                || method.getReturnType().getKind() == TypeKind.VOID
                || !method.getTypeParameters().isEmpty()
                || method.getModifiers().contains(Modifier.STATIC)
                || method.getSimpleName().contentEquals("getClass")) {
            return false;
        }
        String name = method.getSimpleName().toString();
        if (!SourceVersion.isIdentifier(name)) {
            return false;
        }
        return !beanName(method).equals(name)
                || isAnnotated(method)
                || chosen.names().contains(name)
                || isFluentGetter(element, method);
    }

    static boolean isAnnotated(Element member) {
        return AnnotationView.find(member, RuntimeNames.FOXGLOVE_FIELD).isPresent();
    }

    /** Returns the flaw of an annotated member that is neither a field nor a getter. */
    static Flaw flaw(Element member) {
        boolean isStatic = member.getModifiers().contains(Modifier.STATIC);
        FlawKind kind = isStatic ? FlawKind.MISPLACED_ANNOTATION : FlawKind.UNREADABLE_MEMBER;
        SourceOrigin origin = MemberFacts.of(List.of(member)).origin();
        return new Flaw(kind, member.getSimpleName().toString(), "", origin);
    }

    /** Returns the flaw of a getter that throws a checked exception. */
    static Flaw throwing(ExecutableElement getter, Compilation compilation) {
        String exception = compilation.checkedExceptions(getter).get(0).toString();
        return new Flaw(
                FlawKind.THROWING_GETTER,
                getter.getSimpleName().toString(),
                exception.substring(exception.lastIndexOf('.') + 1),
                MemberFacts.of(List.of(getter)).origin());
    }

    /** Returns the property of a getter: the name of the field if it equals that of the method, as in Kotlin. */
    static String propertyName(TypeElement element, ExecutableElement getter) {
        return isFluentGetter(element, getter) ? getter.getSimpleName().toString() : beanName(getter);
    }

    /** Returns the property in a method's name, or the whole name if the prefix is only the start of a word. */
    static String afterPrefix(ExecutableElement method, String prefix) {
        String name = method.getSimpleName().toString();
        String rest = name.substring(prefix.length());
        return rest.isEmpty() || Character.isLowerCase(rest.charAt(0)) ? name : Naming.decapitalize(rest);
    }

    /** Returns whether a method has the name and type of a private field: {@code double x()}. */
    private static boolean isFluentGetter(TypeElement element, ExecutableElement method) {
        for (Element enclosed : element.getEnclosedElements()) {
            if (enclosed instanceof VariableElement field
                    && field.getKind().isField()
                    && !field.getModifiers().contains(Modifier.STATIC)
                    && field.getSimpleName().equals(method.getSimpleName())
                    && field.asType().toString().equals(method.getReturnType().toString())) {
                return true;
            }
        }
        return false;
    }

    /** Returns the property that a method is the getter of; its own name if it has no getter prefix. */
    private static String beanName(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        if (name.startsWith("is") && isBoolean(method.getReturnType())) {
            return afterPrefix(method, "is");
        }
        return name.startsWith("get") ? afterPrefix(method, "get") : name;
    }

    private static boolean isBoolean(TypeMirror type) {
        return type.getKind() == TypeKind.BOOLEAN
                || JavaTypes.of(type).toString().equals("java.lang.Boolean");
    }
}
