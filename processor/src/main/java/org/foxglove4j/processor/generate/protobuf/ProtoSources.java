package org.foxglove4j.processor.generate.protobuf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.foxglove4j.processor.model.ProtobufNaming;
import org.foxglove4j.processor.model.SchemaType;

/** Writes message types in protobuf's own language, as its compiler takes it. */
public final class ProtoSources {

    /** Where the files are that come with the compiler. */
    private static final String COMES_WITH_PROTOBUF = "google/protobuf/";

    private ProtoSources() {}

    /** Returns the source of a type by itself; it imports those of the types that it holds. */
    public static String of(SchemaType type) {
        return Objects.requireNonNull(withImports(type).get(ProtobufNaming.file(type.name())));
    }

    /** Returns the sources of a type and of all that it holds, by the paths by which they import each other. */
    public static Map<String, String> withImports(SchemaType type) {
        Map<String, String> sources = new LinkedHashMap<>();
        ProtoFiles.of(type).forEach((path, file) -> {
            if (!path.startsWith(COMES_WITH_PROTOBUF)) {
                sources.put(path, ProtoText.of(file));
            }
        });
        return sources;
    }
}
