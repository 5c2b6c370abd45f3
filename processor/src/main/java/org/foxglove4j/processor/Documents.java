package org.foxglove4j.processor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic.Kind;
import org.foxglove4j.processor.document.DocumentOptions;
import org.foxglove4j.processor.document.SchemaDocuments;
import org.foxglove4j.processor.document.WireForms;
import org.foxglove4j.processor.files.ModuleLayout;
import org.foxglove4j.processor.files.TextFile;
import org.foxglove4j.processor.generate.json.JsonSchemas;
import org.foxglove4j.processor.generate.protobuf.ProtoSources;
import org.foxglove4j.processor.model.SchemaType;

/** Writes the documents about the module's types, if they are wanted. */
final class Documents {

    private static final WireForms FORMS = new WireForms() {
        @Override
        public String jsonSchema(SchemaType type) {
            return JsonSchemas.text(type);
        }

        @Override
        public String proto(SchemaType type) {
            return ProtoSources.of(type);
        }
    };

    private final Messager messager;
    private final DocumentOptions options;

    Documents(ProcessingEnvironment environment, ModuleLayout layout) {
        this.messager = environment.getMessager();
        this.options = DocumentOptions.read(
                environment.getOptions(), layout, problem -> messager.printMessage(Kind.ERROR, problem));
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
        files.forEach((name, text) -> {
            try {
                TextFile.write(directory.resolve(name), text);
            } catch (IOException e) {
                messager.printMessage(
                        Kind.ERROR,
                        "FOX091: cannot write " + directory.resolve(name) + ": " + e + ". Correct -A"
                                + DocumentOptions.DOCS + ".");
            }
        });
    }
}
