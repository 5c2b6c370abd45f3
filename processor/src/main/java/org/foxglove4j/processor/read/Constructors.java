package org.foxglove4j.processor.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.foxglove4j.processor.model.Construction;
import org.jspecify.annotations.Nullable;

/**
 * Determines how a decoder creates an instance of a class: with the constructor without parameters and setters, if
 * these cover every property, or else with a constructor whose parameters have the names of the properties.
 */
final class Constructors {

    private final Compilation compilation;
    private final Types types;
    private final String codePackage;

    /**
     * Creates an instance for code in a package.
     *
     * @param codePackage the package of the code that calls the constructors
     */
    Constructors(Compilation compilation, String codePackage) {
        this.compilation = compilation;
        this.types = compilation.types();
        this.codePackage = codePackage;
    }

    Construction of(DeclaredType type, List<Member> members, List<Member> readOnly) {
        TypeElement element = (TypeElement) type.asElement();
        String name = element.getSimpleName().toString();
        if (element.getKind() != ElementKind.CLASS || element.getModifiers().contains(Modifier.ABSTRACT)) {
            return new Construction.Impossible(name + " is abstract");
        }
        if (element.getNestingKind() == NestingKind.MEMBER
                && !element.getModifiers().contains(Modifier.STATIC)) {
            return new Construction.Impossible(name + " is an inner class");
        }
        if (Kotlin.isObject(element)) {
            return new Construction.Instance();
        }
        List<ExecutableElement> reachable = ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
                .filter(constructor -> Accessibility.isReachable(constructor, codePackage))
                .toList();
        List<ExecutableElement> constructors = reachable.stream()
                .filter(constructor ->
                        compilation.checkedExceptions(constructor).isEmpty())
                .toList();
        if (constructors.isEmpty() && !reachable.isEmpty()) {
            return new Construction.Impossible("the constructor of " + name + " throws a checked exception");
        }
        boolean hasEmpty = constructors.stream()
                .anyMatch(constructor -> constructor.getParameters().isEmpty());
        if (hasEmpty && readOnly.isEmpty()) {
            return new Construction.BySetters();
        }
        Construction byParameters = byParameters(type, constructors, members);
        if (byParameters != null) {
            return byParameters;
        }
        return hasEmpty
                ? new Construction.BySetters()
                : new Construction.Impossible(
                        name
                                + " has neither a constructor without parameters nor one whose parameters match its properties");
    }

    private @Nullable Construction byParameters(
            DeclaredType type, List<ExecutableElement> constructors, List<Member> members) {
        Map<String, Member> byName = new LinkedHashMap<>();
        members.forEach(member -> byName.put(member.name(), member));
        List<ExecutableElement> longestFirst = new ArrayList<>(constructors);
        longestFirst.sort(Comparator.comparingInt((ExecutableElement constructor) ->
                        constructor.getParameters().size())
                .reversed());
        for (ExecutableElement constructor : longestFirst) {
            List<Construction.Parameter> parameters = parameters(type, constructor, byName);
            if (parameters != null) {
                return new Construction.ByConstructor(parameters);
            }
        }
        return null;
    }

    private @Nullable List<Construction.Parameter> parameters(
            DeclaredType type, ExecutableElement constructor, Map<String, Member> members) {
        List<? extends TypeMirror> parameterTypes =
                ((ExecutableType) types.asMemberOf(type, constructor)).getParameterTypes();
        List<Construction.Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < parameterTypes.size(); i++) {
            VariableElement parameter = constructor.getParameters().get(i);
            Member member = members.get(parameter.getSimpleName().toString());
            if (member == null || !types.isSameType(member.type(), parameterTypes.get(i))) {
                return null;
            }
            boolean ignored = MemberFacts.of(member.elements()).ignored();
            parameters.add(
                    new Construction.Parameter(JavaTypes.of(parameterTypes.get(i)), ignored ? null : member.name()));
        }
        return parameters.isEmpty() ? null : parameters;
    }
}
