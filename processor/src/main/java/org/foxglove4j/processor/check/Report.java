package org.foxglove4j.processor.check;

import java.util.ArrayList;
import java.util.List;
import org.foxglove4j.processor.model.Origin;

/** Collects the diagnostics of one type, in source order. */
public final class Report {

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /** Creates an empty report. */
    public Report() {}

    /** Returns the diagnostics. */
    public List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    /** Returns whether there are no errors; warnings and notes are allowed. */
    public boolean isClean() {
        return diagnostics.stream().allMatch(diagnostic -> diagnostic.code().isWarning());
    }

    /** Adds a diagnostic about an element. */
    public void add(Code code, Origin origin, Object... arguments) {
        addAt(code, origin, "", arguments);
    }

    /** Adds a diagnostic about the value of a member of an element's annotation. */
    public void addAt(Code code, Origin origin, String annotationMember, Object... arguments) {
        Diagnostic diagnostic = new Diagnostic(code, code.text(arguments), origin, annotationMember);
        if (diagnostics.stream().noneMatch(other -> isRepeated(other, diagnostic))) {
            diagnostics.add(diagnostic);
        }
    }

    /** The same fault may be found several times, for example for each field of a faulty enum type. */
    private static boolean isRepeated(Diagnostic one, Diagnostic other) {
        return one.text().equals(other.text())
                && one.origin().key().equals(other.origin().key());
    }
}
