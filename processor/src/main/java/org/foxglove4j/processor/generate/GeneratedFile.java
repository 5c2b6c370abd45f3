package org.foxglove4j.processor.generate;

import com.palantir.javapoet.TypeSpec;

/** A file to write. */
public sealed interface GeneratedFile {

    /**
     * A Java source. The writer adds the annotations of generated code, and the originating element.
     *
     * @param packageName its package
     * @param type its top-level type
     */
    record Source(String packageName, TypeSpec type) implements GeneratedFile {}

    /**
     * A resource in the class output, in UTF-8.
     *
     * @param path its path in the class output, for example {@code META-INF/foxglove/arm.Pose.json}
     * @param text its content
     */
    record Resource(String path, String text) implements GeneratedFile {

        /** Unlike any other, a folder in this one is not a package, which only one module of a program may contain. */
        private static final String SCHEMAS = "META-INF/foxglove/";

        /** Creates a schema for tools other than the library. */
        public static Resource ofSchema(String path, String text) {
            return new Resource(SCHEMAS + path, text);
        }
    }
}
