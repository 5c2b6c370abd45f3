package org.foxglove4j.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;
import org.foxglove4j.processor.check.Code;
import org.foxglove4j.processor.generate.Descriptions;
import org.foxglove4j.processor.generate.GeneratedFile;
import org.foxglove4j.processor.model.SourceNotes;
import org.jspecify.annotations.Nullable;

/** Writes the files generated from one element; the only place where the processor writes files. */
final class FileWriter {

    /** The JDK's annotation for generated classes. */
    private static final String GENERATED = "javax.annotation.processing.Generated";

    /** Prevents warnings at each use of a user's deprecated member, and those that are specific to other compilers. */
    private static final AnnotationSpec SUPPRESSED = AnnotationSpec.builder(SuppressWarnings.class)
            .addMember("value", "{$S, $S, $S}", "all", "deprecation", "removal")
            .build();

    /** Also prevents the warning that users of the module cannot see the JDK's annotation for generated classes. */
    private static final AnnotationSpec SUPPRESSED_IN_MODULE = AnnotationSpec.builder(SuppressWarnings.class)
            .addMember("value", "{$S, $S, $S, $S}", "all", "deprecation", "exports", "removal")
            .build();

    /** The classes of {@code java.lang} that generated classes use. */
    private static final List<Class<?>> JAVA_LANG = List.of(
            Boolean.class,
            Byte.class,
            Character.class,
            CharSequence.class,
            Double.class,
            Float.class,
            IllegalArgumentException.class,
            IllegalStateException.class,
            Integer.class,
            Iterable.class,
            Long.class,
            NullPointerException.class,
            Override.class,
            Short.class,
            String.class,
            SuppressWarnings.class);

    private final ProcessingEnvironment environment;
    private final Element origin;
    private final @Nullable SourceNotes notes;
    private final Reporter reporter;
    private boolean failed;

    FileWriter(ProcessingEnvironment environment, Element origin, @Nullable SourceNotes notes, Reporter reporter) {
        this.environment = environment;
        this.reporter = reporter;
        this.origin = origin;
        this.notes = notes;
    }

    /** Writes the notes of an element that has no JSON class to store them in. */
    void writeNotes() {
        if (notes != null && !notes.isEmpty()) {
            write(Descriptions.notesClass(notes));
        }
    }

    /** Writes a file, unless an earlier one failed: one message is enough. */
    void write(GeneratedFile file) {
        if (failed) {
            return;
        }
        try {
            if (file instanceof GeneratedFile.Source source) {
                writeSource(source);
            } else if (file instanceof GeneratedFile.Resource resource) {
                writeResource(resource);
            }
        } catch (FilerException e) {
            failed = true;
            String type = origin.getSimpleName().toString();
            reporter.error(Code.CLASS_EXISTS.text(name(file), type), origin);
        } catch (IOException e) {
            failed = true;
            reporter.error(Code.UNWRITABLE_FILE.text(name(file), e), origin);
        }
    }

    private void writeSource(GeneratedFile.Source source) throws IOException {
        TypeSpec type = withGenerated(withMarker(source));
        String text = JavaFile.builder(source.packageName(), type)
                .skipJavaLangImports(!hidesJavaLang(source.packageName()))
                .indent("    ")
                .build()
                .toString();
        try (Writer writer =
                environment.getFiler().createSourceFile(name(source), origin).openWriter()) {
            writer.write(ascii(text));
        }
    }

    /** Returns whether a class in the package hides one of {@code java.lang} with the same name. */
    private boolean hidesJavaLang(String packageName) {
        String prefix = packageName.isEmpty() ? "" : packageName + ".";
        Elements elements = environment.getElementUtils();
        return JAVA_LANG.stream().anyMatch(type -> elements.getTypeElement(prefix + type.getSimpleName()) != null);
    }

    private void writeResource(GeneratedFile.Resource resource) throws IOException {
        var file = environment.getFiler().createResource(StandardLocation.CLASS_OUTPUT, "", resource.path(), origin);
        try (var out = file.openOutputStream()) {
            out.write(resource.text().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Adds our own annotation, with the notes if they belong to this class. */
    private TypeSpec withMarker(GeneratedFile.Source source) {
        TypeSpec type = source.type();
        if (type.annotations().stream().anyMatch(Descriptions::isMarker)) {
            return type;
        }
        AnnotationSpec marker =
                notes != null && name(source).equals(notes.names().json().qualifiedName())
                        ? Descriptions.annotation(notes)
                        : Descriptions.marker();
        return type.toBuilder().addAnnotation(marker).build();
    }

    /**
     * Adds the JDK's annotation if the user's module can access it, which named modules often cannot, and the one
     * against warnings.
     */
    private TypeSpec withGenerated(TypeSpec type) {
        Elements elements = environment.getElementUtils();
        ModuleElement module = elements.getModuleOf(origin);
        TypeElement generated =
                module == null ? elements.getTypeElement(GENERATED) : elements.getTypeElement(module, GENERATED);
        if (generated == null) {
            return type.toBuilder().addAnnotation(SUPPRESSED).build();
        }
        return type.toBuilder()
                .addAnnotation(AnnotationSpec.builder(ClassName.get(generated))
                        .addMember("value", "$S", FoxgloveProcessor.class.getName())
                        .build())
                .addAnnotation(module == null || module.isUnnamed() ? SUPPRESSED : SUPPRESSED_IN_MODULE)
                .build();
    }

    /** Escapes non-ASCII characters, so that the text does not depend on the compiler's source encoding. */
    private static String ascii(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                ascii.append(c);
            } else {
                ascii.append(String.format("\\u%04x", (int) c));
            }
        }
        return ascii.toString();
    }

    private static String name(GeneratedFile file) {
        if (file instanceof GeneratedFile.Source source) {
            return source.packageName().isEmpty()
                    ? source.type().name()
                    : source.packageName() + "." + source.type().name();
        }
        return ((GeneratedFile.Resource) file).path();
    }
}
