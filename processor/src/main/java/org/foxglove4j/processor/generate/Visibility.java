package org.foxglove4j.processor.generate;

import javax.lang.model.element.Modifier;
import org.foxglove4j.processor.model.SchemaType;

/** Chooses who sees generated classes: all who see the type. */
public final class Visibility {

    private Visibility() {}

    /** Returns the modifiers of a final class for a type. */
    public static Modifier[] of(SchemaType type) {
        return of(type.isPublic());
    }

    /** Returns the modifiers of a final class for a type that is public or is not. */
    public static Modifier[] of(boolean isPublic) {
        return isPublic ? new Modifier[] {Modifier.PUBLIC, Modifier.FINAL} : new Modifier[] {Modifier.FINAL};
    }
}
