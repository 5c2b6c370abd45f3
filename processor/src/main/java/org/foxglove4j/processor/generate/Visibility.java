package org.foxglove4j.processor.generate;

import javax.lang.model.element.Modifier;
import org.foxglove4j.processor.model.SchemaType;

/** Determines the visibility of generated classes: that of the type. */
public final class Visibility {

    private Visibility() {}

    /** Returns the modifiers of a final class for a type. */
    public static Modifier[] of(SchemaType type) {
        return of(type.isPublic());
    }

    /** Returns the modifiers of a final class for a public or package-private type. */
    public static Modifier[] of(boolean isPublic) {
        return isPublic ? new Modifier[] {Modifier.PUBLIC, Modifier.FINAL} : new Modifier[] {Modifier.FINAL};
    }
}
