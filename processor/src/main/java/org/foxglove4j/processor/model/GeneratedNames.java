package org.foxglove4j.processor.model;

import java.util.List;

/**
 * Names the classes that are generated for a type.
 *
 * @param packageName the package they are in
 * @param prefix the prefix of their names: the concatenated simple names of the type
 */
public record GeneratedNames(String packageName, String prefix) {

    /** The name suffixes of the classes that store {@link SourceNotes}. */
    public static final List<String> DESCRIBED = List.of("Json", "Descriptions");

    /** Returns the name of the typed channel, {@code PoseChannel} for {@code Pose}. */
    public JavaType.Declared channel() {
        return named("Channel");
    }

    /** Returns the name of the JSON form, {@code PoseJson} for {@code Pose}. */
    public JavaType.Declared json() {
        return named("Json");
    }

    /** Returns the name of the protobuf form, {@code PoseProtobuf} for {@code Pose}. */
    public JavaType.Declared protobuf() {
        return named("Protobuf");
    }

    /** Returns the name of the builder, {@code PoseBuilder} for {@code Pose}. */
    public JavaType.Declared builder() {
        return named("Builder");
    }

    /** Returns the name of the class that stores the {@link SourceNotes} of a type without a JSON class. */
    public JavaType.Declared descriptions() {
        return named("Descriptions");
    }

    private JavaType.Declared named(String suffix) {
        return JavaType.Declared.of(packageName, prefix + suffix);
    }
}
