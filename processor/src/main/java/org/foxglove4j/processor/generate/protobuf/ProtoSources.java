package org.foxglove4j.processor.generate.protobuf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.foxglove4j.processor.model.ProtobufNaming;
import org.foxglove4j.processor.model.SchemaType;

/** Renders message types as {@code .proto} sources. */
public final class ProtoSources {

    /** The path of the files that are part of the compiler. */
    private static final String COMES_WITH_PROTOBUF = "google/protobuf/";

    private ProtoSources() {}

    /** Returns the source of a type, which imports those of the types that it contains. */
    public static String of(SchemaType type) {
        return Objects.requireNonNull(withImports(type).get(ProtobufNaming.file(type.name())));
    }

    /** Returns the sources of a type and of everything that it contains, by the paths used in imports. */
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
