package org.foxglove4j.processor.read;

import com.google.protobuf.CodedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import org.foxglove4j.processor.model.Flaw;
import org.foxglove4j.processor.model.FlawKind;

/**
 * Reads facts about a Kotlin class from {@code kotlin.Metadata} that the Java stubs of kapt lack. Kotlin's classes are
 * referred to by name only.
 */
final class Kotlin {

    private static final String METADATA = "kotlin.Metadata";

    /** The field that holds the instance of an object. */
    private static final String INSTANCE = "INSTANCE";

    /** The first character of {@code d1} if each character after it is a byte; compilers before 1.3 use other forms. */
    private static final char BYTES = 0;

    /** The packed field {@code sealed_subclass_fq_name} of a {@code Class}. */
    private static final int SEALED_SUBCLASSES = 16 << 3 | 2;

    private Kotlin() {}

    /** Returns whether a class is an object, which is never instantiated. */
    static boolean isObject(TypeElement type) {
        return metadata(type).isPresent()
                && ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                        .anyMatch(field -> field.getSimpleName().contentEquals(INSTANCE)
                                && field.getModifiers().contains(Modifier.STATIC)
                                && field.asType() instanceof DeclaredType fieldType
                                && fieldType.asElement().equals(type));
    }

    /** Returns the names of the permitted types of a sealed type in source order; none if it is not sealed. */
    static List<String> sealedSubclasses(TypeElement type) {
        AnnotationView metadata = metadata(type).orElse(null);
        if (metadata == null) {
            return List.of();
        }
        String text = String.join("", metadata.texts("d1"));
        if (text.isEmpty() || text.charAt(0) != BYTES) {
            return List.of();
        }
        List<String> strings = metadata.texts("d2");
        try {
            return sealedSubclasses(text.substring(1).getBytes(StandardCharsets.ISO_8859_1)).stream()
                    .filter(index -> index < strings.size())
                    .map(index -> qualifiedName(strings.get(index)))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Reads the string table, which is preceded by its length, and the {@code Class} after it. */
    private static List<Integer> sealedSubclasses(byte[] data) throws IOException {
        CodedInputStream in = CodedInputStream.newInstance(data);
        in.skipRawBytes(in.readRawVarint32());
        List<Integer> indexes = new ArrayList<>();
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (tag == SEALED_SUBCLASSES) {
                int limit = in.pushLimit(in.readRawVarint32());
                while (!in.isAtEnd()) {
                    indexes.add(in.readRawVarint32());
                }
                in.popLimit(limit);
            } else {
                in.skipField(tag);
            }
        }
        return indexes;
    }

    /** Converts a descriptor such as {@code Larm/Step$Wait;} to a name. */
    private static String qualifiedName(String descriptor) {
        String name = descriptor.startsWith("L") && descriptor.endsWith(";")
                ? descriptor.substring(1, descriptor.length() - 1)
                : descriptor;
        return name.replace('/', '.').replace('$', '.');
    }

    /**
     * Returns a flaw for each property whose type is a value class, such as {@code UInt}: its getter's name is not
     * valid in Java, so kapt omits it.
     */
    static List<Flaw> hiddenIn(TypeElement type, ChosenFields chosen) {
        AnnotationView metadata = metadata(type).orElse(null);
        if (metadata == null) {
            return List.of();
        }
        List<String> strings = metadata.texts("d2");
        List<Flaw> flaws = new ArrayList<>();
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            String name = field.getSimpleName().toString();
            String getter =
                    name.startsWith("is") ? name : "get" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
            MemberFacts facts = MemberFacts.of(List.<Element>of(field));
            if (chosen.includes(name)
                    && !facts.ignored()
                    && strings.stream().anyMatch(string -> string.startsWith(getter + "-"))) {
                flaws.add(new Flaw(FlawKind.HIDDEN_GETTER, name, getter, new SourceOrigin(field, null)));
            }
        }
        return flaws;
    }

    private static Optional<AnnotationView> metadata(TypeElement type) {
        return AnnotationView.find(type, METADATA);
    }
}
