package org.foxglove4j.processor.model;

/**
 * Names the classes that are generated for a type.
 *
 * @param packageName the package they are in
 * @param prefix what their names begin with: the simple names of the type, put together
 */
public record GeneratedNames(String packageName, String prefix) {

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

    private JavaType.Declared named(String suffix) {
        return JavaType.Declared.of(packageName, prefix + suffix);
    }
}
