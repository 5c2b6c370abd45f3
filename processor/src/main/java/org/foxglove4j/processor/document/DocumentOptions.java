package org.foxglove4j.processor.document;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.foxglove4j.processor.check.Code;
import org.foxglove4j.processor.files.ModuleLayout;
import org.jspecify.annotations.Nullable;

/**
 * What the options say of the documents.
 *
 * @param directory where they go, or null if there are none
 * @param title what they are called, or null if that follows from the types
 */
public record DocumentOptions(
        @Nullable Path directory, @Nullable String title) {

    /** The option that says where the documents go. */
    public static final String DOCS = "foxglove.docs";

    /** The option that says what they are called. */
    public static final String TITLE = "foxglove.docs.title";

    /** The names of all options. */
    public static final Set<String> NAMES = Set.of(DOCS, TITLE);

    /**
     * Reads the options.
     *
     * @param options the processor's options
     * @param layout where the module's files are
     * @param problems takes what is wrong with them
     */
    public static DocumentOptions read(Map<String, String> options, ModuleLayout layout, Consumer<String> problems) {
        String value = options.getOrDefault(DOCS, "");
        Path directory = value.isEmpty() ? null : layout.resolve(value);
        if (!value.isEmpty() && directory == null) {
            problems.accept(Code.INVALID_DOCUMENT_DIRECTORY.text(DOCS, value));
        }
        return new DocumentOptions(directory, options.get(TITLE));
    }
}
