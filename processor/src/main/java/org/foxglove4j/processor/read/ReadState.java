package org.foxglove4j.processor.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.foxglove4j.processor.model.GeneratedNames;
import org.foxglove4j.processor.model.UnsupportedReason;
import org.foxglove4j.processor.model.ValueType.UnsupportedType;
import org.jspecify.annotations.Nullable;

/** The state while an annotated type is read: the types that are being read, and those that do not exist yet. */
final class ReadState {

    /** The maximum nesting of types by their arguments alone, as in {@code Box<Box<Pose>>}. */
    private static final int MAX_NESTED_ARGUMENTS = 6;

    private final Element root;
    private final Deque<String> open = new ArrayDeque<>();
    private final Deque<String> codePackages = new ArrayDeque<>();
    private final Set<String> unresolved = new TreeSet<>();
    private boolean unfinished;

    /** Creates the state for reading an annotated element. */
    ReadState(Element root) {
        this.root = root;
        codePackages.push(JavaTypes.packageOf(root));
    }

    Element root() {
        return root;
    }

    /** Records a type that the compiler cannot find: another processor may generate it in a later round. */
    UnsupportedType unresolved(TypeMirror type) {
        unresolved.add(type.toString());
        return new UnsupportedType(type.toString(), UnsupportedReason.UNKNOWN_TYPE, "");
    }

    Set<String> unresolved() {
        return unresolved;
    }

    /** Records that a class lacks members that another processor may generate by a later round. */
    void unfinished() {
        unfinished = true;
    }

    boolean isUnfinished() {
        return unfinished;
    }

    boolean isOpen(String type) {
        return open.contains(type);
    }

    /**
     * Returns whether a generic type is being read so many times with different arguments that it contains itself
     * endlessly, like {@code Grow<T>} with a field of type {@code Grow<List<T>>}.
     */
    boolean isEndless(TypeElement type) {
        String name = JavaTypes.declared(type).toString();
        return open.stream().filter(other -> other.startsWith(name + "<")).count() >= MAX_NESTED_ARGUMENTS;
    }

    /** Returns the path from a type that is being read back to itself, in short names. */
    String pathTo(String type) {
        List<String> chain = new ArrayList<>();
        for (String name : open) {
            chain.add(0, shorten(name));
            if (name.equals(type)) {
                break;
            }
        }
        chain.add(shorten(type));
        return String.join(" -> ", chain);
    }

    /**
     * Starts reading a type.
     *
     * @param generated the names of its generated classes; null if it is encoded by those of the containing type
     */
    void open(String type, @Nullable GeneratedNames generated) {
        open.push(type);
        codePackages.push(generated == null ? codePackage() : generated.packageName());
    }

    void close() {
        open.pop();
        codePackages.pop();
    }

    /** Returns the package of the code that is generated for the type that is being read. */
    String codePackage() {
        return codePackages.element();
    }

    private static String shorten(String qualifiedName) {
        return qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
    }
}
