package org.foxglove4j.processor.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.foxglove4j.processor.model.Flaw;
import org.foxglove4j.processor.model.FlawKind;
import org.jspecify.annotations.Nullable;

/**
 * The fields that the annotation or the import of a type selects by their names in the source.
 *
 * @param names the names, in the order of the fields; empty to select all
 * @param origin the position of the annotation
 */
record ChosenFields(List<String> names, SourceOrigin origin) {

    static ChosenFields by(@Nullable AnnotationView annotation, SourceOrigin origin) {
        return new ChosenFields(annotation == null ? List.of() : annotation.texts("fields"), origin);
    }

    boolean includes(String name) {
        return names.isEmpty() || names.contains(name);
    }

    /** Returns the selected members of a type, in the order of the selection; adds a flaw for each unknown name. */
    List<Member> of(List<Member> members, String typeName, List<Flaw> flaws) {
        if (names.isEmpty()) {
            return members;
        }
        Map<String, Member> byName = new LinkedHashMap<>();
        members.forEach(member -> byName.put(member.name(), member));
        List<Member> chosen = new ArrayList<>();
        for (String name : names) {
            Member member = byName.get(name);
            if (member != null) {
                chosen.add(member);
            } else {
                flaws.add(new Flaw(
                        FlawKind.UNKNOWN_FIELD,
                        name,
                        typeName + ", which has "
                                + (byName.isEmpty() ? "no fields" : "the fields " + String.join(", ", byName.keySet())),
                        origin));
            }
        }
        return chosen;
    }
}
