package org.foxglove4j.processor;

import java.util.Arrays;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;
import org.foxglove4j.processor.check.Code;
import org.foxglove4j.processor.check.Diagnostic;
import org.foxglove4j.processor.check.Report;
import org.foxglove4j.processor.lock.LockFinding;
import org.foxglove4j.processor.model.Origin;
import org.foxglove4j.processor.read.SourceOrigin;
import org.jspecify.annotations.Nullable;

/** Prints messages at the elements that they are about, except for silenced warnings. */
final class Reporter {

    private final Messager messager;
    private final SilencedWarnings silencedWarnings;
    private final boolean isEclipse;

    Reporter(ProcessingEnvironment environment) {
        this.messager = environment.getMessager();
        this.silencedWarnings = SilencedWarnings.read(GivenOptions.of(environment), this::error);
        this.isEclipse = environment.getClass().getName().startsWith("org.eclipse.jdt.");
    }

    void print(Report report) {
        report.diagnostics().forEach(this::print);
    }

    void print(LockFinding finding) {
        Kind kind = switch (finding.kind().severity()) {
            case ERROR -> Kind.ERROR;
            case WARNING -> Kind.WARNING;
            case NOTE -> Kind.NOTE;
        };
        print(kind, finding.kind().warning(), finding.text(), finding.origin(), "");
    }

    /** Reports an error about the module as a whole. */
    void error(String text) {
        messager.printMessage(Kind.ERROR, text);
    }

    void error(String text, Element element) {
        messager.printMessage(Kind.ERROR, withType(text, element), element);
    }

    /** Prints a note, unless it is silenced. */
    void note(Code code, Element element, Object... arguments) {
        if (!silencedWarnings.contains(code.warning(), element)) {
            messager.printMessage(Kind.NOTE, withType(code.text(arguments), element), element);
        }
    }

    /** Reports a bug of the processor. */
    void defect(Element element, RuntimeException e) {
        error(Code.DEFECT.text(element, e, stackTop(e)), element);
    }

    /** Reports a bug of the processor in a task for the module as a whole. */
    void defect(RuntimeException e) {
        error(Code.DEFECT.text("the module", e, stackTop(e)));
    }

    private static String stackTop(RuntimeException e) {
        return Arrays.stream(e.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(Reporter.class.getPackageName() + "."))
                .findFirst()
                .map(frame -> " at " + frame)
                .orElse("");
    }

    private void print(Diagnostic diagnostic) {
        Code code = diagnostic.code();
        Kind warning = code.isNote() ? Kind.NOTE : Kind.WARNING;
        Kind kind = code.isWarning() ? warning : Kind.ERROR;
        print(kind, code.warning(), diagnostic.text(), diagnostic.origin(), diagnostic.annotationMember());
    }

    private void print(Kind kind, String warning, String text, Origin origin, String annotationMember) {
        Element element = origin instanceof SourceOrigin source ? source.element() : null;
        if (!warning.isEmpty() && silencedWarnings.contains(warning, element)) {
            return;
        }
        if (element == null) {
            messager.printMessage(kind, text);
            return;
        }
        String placed = member((SourceOrigin) origin, withType(text, element));
        AnnotationMirror annotation = ((SourceOrigin) origin).annotation();
        AnnotationValue value = value((SourceOrigin) origin, annotationMember);
        if (annotation != null && value != null) {
            messager.printMessage(kind, placed, element, annotation, value);
        } else {
            messager.printMessage(kind, placed, element);
        }
    }

    /** Adds the class of a member that comes from a class file, and how to exclude it. */
    private static String member(SourceOrigin origin, String text) {
        Element member = origin.member();
        return member == null
                ? text
                : text + " It is declared in " + member.getEnclosingElement() + ", which comes from a class file; you"
                        + " can also select the fields that you need with fields = {...}.";
    }

    /**
     * Adds the type to the message under Eclipse's compiler, which since 3.41 loses the positions of records and enum
     * constants.
     */
    private String withType(String text, Element element) {
        Element type = element instanceof TypeElement ? element : element.getEnclosingElement();
        boolean placeless = type != null
                && (type.getKind() == ElementKind.RECORD || element.getKind() == ElementKind.ENUM_CONSTANT);
        return isEclipse && placeless ? text + " (in " + type + ")" : text;
    }

    private static @Nullable AnnotationValue value(SourceOrigin origin, String member) {
        return member.isEmpty() ? null : origin.value(member);
    }
}
