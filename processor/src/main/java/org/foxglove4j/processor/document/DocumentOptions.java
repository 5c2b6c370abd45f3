package org.foxglove4j.processor.document;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.foxglove4j.processor.check.Code;
import org.foxglove4j.processor.files.ModuleLayout;
import org.jspecify.annotations.Nullable;

/**
 * The options of the documents.
 *
 * @param directory the output directory, or null if no documents are written
 * @param title their title, or null to derive it from the types
 */
public record DocumentOptions(
        @Nullable Path directory, @Nullable String title) {

    /** The option for the output directory. */
    public static final String DOCS = "foxglove.docs";

    /** The option for the title. */
    public static final String TITLE = "foxglove.docs.title";

    /** The names of all options. */
    public static final Set<String> NAMES = Set.of(DOCS, TITLE);

    /**
     * Reads the options.
     *
     * @param options the processor's options
     * @param layout the layout of the module's files
     * @param problems receives the faults of the options
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
