package org.foxglove4j.processor.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.foxglove4j.processor.model.JavaType;
import org.jspecify.annotations.Nullable;

/** The state of the compilation for the readers: the compiler's services, and which types are compiled from source. */
public final class Compilation {

    private final Elements elements;
    private final Types types;
    private final Set<String> sourceTypes = new HashSet<>();

    /** Creates the state of a compilation without any source yet. */
    public Compilation(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** Adds the types that a round compiles. */
    public void addRoots(Set<? extends Element> roots) {
        for (Element root : roots) {
            if (root instanceof TypeElement type) {
                sourceTypes.add(type.getQualifiedName().toString());
            }
        }
    }

    Elements elements() {
        return elements;
    }

    Types types() {
        return types;
    }

    /** Returns the generated class of a type with a name suffix, or null if there is none. */
    @Nullable
    TypeElement generatedClass(TypeElement type, String suffix) {
        JavaType.Declared name = JavaTypes.declared(type);
        String generated = JavaType.Declared.of(name.packageName(), name.joinedName() + suffix)
                .qualifiedName();
        ModuleElement module = elements.getModuleOf(type);
        return module == null ? elements.getTypeElement(generated) : elements.getTypeElement(module, generated);
    }

    /** Returns the checked exceptions that a method or constructor declares, which generated code does not catch. */
    List<? extends TypeMirror> checkedExceptions(ExecutableElement method) {
        return method.getThrownTypes().stream()
                .filter(thrown -> !isA(thrown, "java.lang.RuntimeException") && !isA(thrown, "java.lang.Error"))
                .toList();
    }

    /** Returns whether a type is a class of the JDK or extends it, whatever its type arguments. */
    boolean isA(TypeMirror type, String qualifiedName) {
        TypeElement element = elements.getTypeElement(qualifiedName);
        return element != null && types.isAssignable(type, types.erasure(element.asType()));
    }

    /** Returns whether a type is compiled from source, rather than found in a class file. */
    boolean isSource(TypeElement type) {
        return outermost(type) instanceof TypeElement outermost
                && sourceTypes.contains(outermost.getQualifiedName().toString());
    }

    /** Returns the top-level type that contains an element; the element itself if it is in no type. */
    static Element outermost(Element element) {
        Element outermost = element;
        while (outermost.getEnclosingElement() instanceof TypeElement enclosing) {
            outermost = enclosing;
        }
        return outermost;
    }
}
