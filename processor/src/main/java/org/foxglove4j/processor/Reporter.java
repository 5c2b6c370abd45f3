package org.foxglove4j.processor;

import java.util.Arrays;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;
import org.foxglove4j.processor.check.Diagnostic;
import org.foxglove4j.processor.check.Report;
import org.foxglove4j.processor.read.SourceOrigin;
import org.jspecify.annotations.Nullable;

/** Prints what the checks found, each where it belongs; leaves out warnings that the source silences. */
final class Reporter {

    private final Messager messager;

    Reporter(ProcessingEnvironment environment) {
        this.messager = environment.getMessager();
    }

    void print(Report report) {
        report.diagnostics().forEach(this::print);
    }

    /** Reports a mistake of the processor itself. */
    void defect(Element element, RuntimeException e) {
        messager.printMessage(Kind.ERROR, defect(element.toString(), e), element);
    }

    /** Reports a mistake of the processor over the module as a whole. */
    void defect(RuntimeException e) {
        messager.printMessage(Kind.ERROR, defect("the module", e));
    }

    private static String defect(String subject, RuntimeException e) {
        String where = Arrays.stream(e.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(Reporter.class.getPackageName() + "."))
                .findFirst()
                .map(frame -> " at " + frame)
                .orElse("");
        return "FOX000: foxglove4j-processor made a mistake over " + subject + ": " + e + where
                + ". Please report it, with the source of the type.";
    }

    private void print(Diagnostic diagnostic) {
        Kind kind = diagnostic.code().isWarning() ? Kind.WARNING : Kind.ERROR;
        if (!(diagnostic.origin() instanceof SourceOrigin origin)) {
            messager.printMessage(kind, diagnostic.text());
            return;
        }
        Element element = origin.element();
        if (diagnostic.code().isWarning()
                && isSilenced(element, diagnostic.code().silencer())) {
            return;
        }
        AnnotationMirror annotation = origin.annotation();
        AnnotationValue value =
                diagnostic.annotationMember().isEmpty() ? null : origin.value(diagnostic.annotationMember());
        if (annotation != null && value != null) {
            messager.printMessage(kind, diagnostic.text(), element, annotation, value);
        } else {
            messager.printMessage(kind, diagnostic.text(), element);
        }
    }

    private static boolean isSilenced(@Nullable Element element, String name) {
        for (Element e = element; e != null; e = e.getEnclosingElement()) {
            SuppressWarnings suppressed = e.getAnnotation(SuppressWarnings.class);
            if (suppressed != null && List.of(suppressed.value()).contains(name)) {
                return true;
            }
        }
        return false;
    }
}
