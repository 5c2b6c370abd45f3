package org.foxglove4j.processor.check;

import java.util.ArrayList;
import java.util.List;
import org.foxglove4j.processor.model.Origin;

/** Gathers the complaints about one type, in the order of its source. */
public final class Report {

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /** Creates an empty report. */
    public Report() {}

    /** Returns the complaints. */
    public List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    /** Returns whether nothing was found but what can be ignored. */
    public boolean isClean() {
        return diagnostics.stream().allMatch(diagnostic -> diagnostic.code().isWarning());
    }

    /** Adds a complaint about an element. */
    public void add(Code code, Origin origin, Object... arguments) {
        addAt(code, origin, "", arguments);
    }

    /** Adds a complaint about what was written for a member of an element's annotation. */
    public void addAt(Code code, Origin origin, String annotationMember, Object... arguments) {
        Diagnostic diagnostic = new Diagnostic(code, code.text(arguments), origin, annotationMember);
        if (diagnostics.stream().noneMatch(other -> isRepeated(other, diagnostic))) {
            diagnostics.add(diagnostic);
        }
    }

    /** An enum, for one, is met once for each field of its type. */
    private static boolean isRepeated(Diagnostic one, Diagnostic other) {
        return one.text().equals(other.text())
                && one.origin().place().equals(other.origin().place());
    }
}
