package org.foxglove4j.processor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import javax.annotation.processing.ProcessingEnvironment;
import org.foxglove4j.processor.check.Code;
import org.foxglove4j.processor.document.DocumentOptions;
import org.foxglove4j.processor.document.SchemaDocuments;
import org.foxglove4j.processor.document.WireForms;
import org.foxglove4j.processor.files.ModuleLayout;
import org.foxglove4j.processor.files.OwnedFiles;
import org.foxglove4j.processor.generate.json.JsonSchemas;
import org.foxglove4j.processor.generate.protobuf.ProtoSources;
import org.foxglove4j.processor.model.SchemaType;

/** Writes the documents about the module's types, if they are requested. */
final class Documents {

    /** The file that lists the written files, so that the next build can delete the obsolete ones. */
    private static final String LIST = "files.txt";

    private static final WireForms FORMS = new WireForms() {
        @Override
        public String jsonSchema(SchemaType type) {
            return JsonSchemas.text(type);
        }

        @Override
        public String proto(SchemaType type) {
            return ProtoSources.of(type);
        }

        @Override
        public Map<String, String> protoFiles(SchemaType type) {
            return ProtoSources.withImports(type);
        }
    };

    private final Reporter reporter;
    private final DocumentOptions options;

    Documents(ProcessingEnvironment environment, ModuleLayout layout, Reporter reporter) {
        this.reporter = reporter;
        this.options = DocumentOptions.read(GivenOptions.of(environment), layout, reporter::error);
    }

    boolean areWanted() {
        return options.directory() != null;
    }

    void write(Collection<SchemaType> types) {
        Path directory = options.directory();
        if (directory == null) {
            return;
        }
        Map<String, String> files = SchemaDocuments.render(options.title(), types, FORMS);
        try {
            new OwnedFiles(directory, LIST).write(files);
        } catch (IOException e) {
            reporter.error(Code.UNWRITABLE_DOCUMENTS.text(directory, e, DocumentOptions.DOCS));
        }
    }
}
