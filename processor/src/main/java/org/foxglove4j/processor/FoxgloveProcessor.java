package org.foxglove4j.processor;

import com.google.auto.service.AutoService;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import org.foxglove4j.processor.check.Checks;
import org.foxglove4j.processor.check.Code;
import org.foxglove4j.processor.check.Report;
import org.foxglove4j.processor.generate.GeneratedFile;
import org.foxglove4j.processor.generate.Generator;
import org.foxglove4j.processor.generate.builder.BuilderGenerator;
import org.foxglove4j.processor.generate.channel.ChannelGenerator;
import org.foxglove4j.processor.generate.json.JsonGenerator;
import org.foxglove4j.processor.generate.protobuf.ProtobufGenerator;
import org.foxglove4j.processor.model.RuntimeNames;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.WireEncoding;
import org.foxglove4j.processor.read.Compilation;
import org.foxglove4j.processor.read.SchemaReader;
import org.jspecify.annotations.Nullable;

/**
 * Writes schemas, encoders, decoders and typed channels for types annotated with {@code @FoxgloveSchema}.
 *
 * <p>For each type it reads the model and checks it. If there are no faults, the generators create files, which depend
 * on that type alone. A type whose fields have types that do not exist yet, because another processor generates them,
 * waits for the next round.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes(RuntimeNames.ANNOTATIONS + ".*")
public final class FoxgloveProcessor extends AbstractProcessor {

    private static final String SCHEMA_FILES = "foxglove.schemaFiles";

    private static final List<Generator> GENERATORS = List.of(
            new JsonGenerator(),
            new ProtobufGenerator(),
            new ChannelGenerator(WireEncoding.JSON, WireEncoding.PROTOBUF),
            new BuilderGenerator());

    private final Set<String> deferred = new LinkedHashSet<>();
    private final GenericTypes genericTypes = new GenericTypes();
    private @Nullable Compilation compilation;
    private @Nullable Reporter reporter;
    private @Nullable ModuleTasks moduleTasks;

    /** Creates the processor. Called by the compiler. */
    public FoxgloveProcessor() {}

    @Override
    public Set<String> getSupportedOptions() {
        Set<String> options = new TreeSet<>(ModuleTasks.options());
        options.add(SCHEMA_FILES);
        options.add(SilencedWarnings.OPTION);
        return options;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** Claims no annotations, so that later processors on the path see all of them. */
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Compilation known = knownCompilation();
        known.addRoots(round.getRootElements());
        SchemaReader reader = new SchemaReader(known);
        if (round.processingOver()) {
            for (Element element : pending(round)) {
                reportSafely(element, reader);
            }
            genericTypes.finish(processingEnv.getElementUtils(), knownReporter());
            finishSafely(reader, !round.errorRaised());
        } else {
            for (Element element : pending(round)) {
                processSafely(element, reader);
            }
        }
        return false;
    }

    private Compilation knownCompilation() {
        if (compilation == null) {
            compilation = new Compilation(processingEnv.getElementUtils(), processingEnv.getTypeUtils());
        }
        return compilation;
    }

    private Reporter knownReporter() {
        if (reporter == null) {
            reporter = new Reporter(processingEnv);
            String schemaFiles = schemaFiles();
            if (!List.of("true", "false").contains(schemaFiles)) {
                reporter.error(Code.INVALID_OPTION.text(SCHEMA_FILES, schemaFiles, "true or false"));
            }
        }
        return reporter;
    }

    private String schemaFiles() {
        return GivenOptions.of(processingEnv).getOrDefault(SCHEMA_FILES, "false");
    }

    private ModuleTasks knownTasks() {
        if (moduleTasks == null) {
            moduleTasks = new ModuleTasks(processingEnv, knownReporter());
        }
        return moduleTasks;
    }

    /** Returns the annotated elements: those deferred since earlier rounds, then those of this round. */
    private Set<Element> pending(RoundEnvironment round) {
        Set<Element> pending = new LinkedHashSet<>();
        for (String name : deferred) {
            Element element = DeferredElements.find(name, processingEnv.getElementUtils());
            if (element != null) {
                pending.add(element);
            }
        }
        deferred.clear();
        for (var annotation :
                List.of(RuntimeNames.FOXGLOVE_SCHEMA, RuntimeNames.FOXGLOVE_IMPORT, RuntimeNames.FOXGLOVE_IMPORTS)) {
            TypeElement type = processingEnv.getElementUtils().getTypeElement(annotation.qualifiedName());
            if (type != null) {
                round.getElementsAnnotatedWith(type).stream()
                        .filter(element -> element instanceof TypeElement || element instanceof PackageElement)
                        .forEach(pending::add);
            }
        }
        return pending;
    }

    /** Reports a bug of the processor as one message instead of a crash of the compiler. */
    private void processSafely(Element element, SchemaReader reader) {
        try {
            processElement(element, reader);
        } catch (RuntimeException e) {
            knownReporter().defect(element, e);
        }
    }

    /** Reports the faults of a type that waited in vain, unless the compiler reports the missing types itself. */
    private void reportSafely(Element element, SchemaReader reader) {
        try {
            SchemaReader.Reading reading = read(element, reader);
            if (reading.unresolved().isEmpty()) {
                reading.types().forEach(type -> knownReporter().print(Checks.check(type)));
            }
        } catch (RuntimeException e) {
            knownReporter().defect(element, e);
        }
    }

    private void finishSafely(SchemaReader reader, boolean clean) {
        try {
            knownTasks().finish(reader, clean);
        } catch (RuntimeException e) {
            knownReporter().defect(e);
        }
    }

    private void processElement(Element element, SchemaReader reader) {
        SchemaReader.Reading reading = read(element, reader);
        if (reading.isWaiting()) {
            deferred.add(DeferredElements.name(element));
            return;
        }
        genericTypes.addAnnotated(element);
        FileWriter writer = new FileWriter(processingEnv, element, reading.notes(), knownReporter());
        if (reading.types().isEmpty()) {
            writer.writeNotes();
        }
        for (SchemaType type : reading.types()) {
            Report report = Checks.check(type);
            knownReporter().print(report);
            genericTypes.addUsedBy(type);
            if (report.isClean() && Checks.isUsable(type)) {
                generate(type, writer);
            }
        }
    }

    private static SchemaReader.Reading read(Element element, SchemaReader reader) {
        return element instanceof PackageElement packageElement
                ? reader.readImports(packageElement)
                : reader.read((TypeElement) element);
    }

    private void generate(SchemaType type, FileWriter writer) {
        knownTasks().add(type);
        SchemaType wanted = schemaFiles().equals("true") ? type.withSchemaFiles() : type;
        for (Generator generator : GENERATORS) {
            for (GeneratedFile file : generator.generate(wanted)) {
                writer.write(file);
            }
        }
    }
}
