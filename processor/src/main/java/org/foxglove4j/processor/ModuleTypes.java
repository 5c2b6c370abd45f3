package org.foxglove4j.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.foxglove4j.processor.check.Checks;
import org.foxglove4j.processor.model.RuntimeNames;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.read.SchemaReader;
import org.jspecify.annotations.Nullable;

/**
 * Finds all message types of the module, even if the compiler was given only some of the sources, as in incremental
 * builds. The others are found by the channel classes that earlier builds generated for them, among the compiled
 * classes; build tools delete these when their types change or are removed.
 */
final class ModuleTypes {

    private static final String CHANNEL_CLASS = "Channel.class";

    private final SortedMap<String, SchemaType> compiled = new TreeMap<>();

    /** Adds a type that is compiled now. */
    void add(SchemaType type) {
        compiled.put(type.javaType().qualifiedName(), type);
    }

    /**
     * Returns all types.
     *
     * @param classOutput where the compiled classes are, or null if that is no directory
     */
    Collection<SchemaType> all(@Nullable Path classOutput, Elements elements, SchemaReader reader) {
        SortedMap<String, SchemaType> all = new TreeMap<>(compiled);
        for (String channel : channels(classOutput)) {
            TypeElement channelType = elements.getTypeElement(channel);
            TypeElement messageType = channelType == null ? null : messageType(channelType);
            if (messageType == null
                    || all.containsKey(messageType.getQualifiedName().toString())) {
                continue;
            }
            Stream.concat(
                            reader.read(messageType).types().stream(),
                            reader.readImports(elements.getPackageOf(channelType)).types().stream())
                    .filter(Checks::isUsable)
                    .forEach(type -> all.putIfAbsent(type.javaType().qualifiedName(), type));
        }
        return all.values();
    }

    /** Returns the names of classes that may be channels. */
    private static Set<String> channels(@Nullable Path classOutput) {
        if (classOutput == null || !Files.isDirectory(classOutput)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(classOutput)) {
            return files.map(file -> classOutput.relativize(file).toString())
                    .filter(file -> file.endsWith(CHANNEL_CLASS) && file.indexOf('$') < 0)
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replaceAll("[/\\\\]", "."))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            return Set.of();
        }
    }

    /** Returns the type whose messages a generated channel class logs; null if it is another class. */
    private static @Nullable TypeElement messageType(TypeElement channel) {
        boolean generated = channel.getAnnotationMirrors().stream()
                .anyMatch(mirror ->
                        mirror.getAnnotationType().toString().equals(RuntimeNames.FOXGLOVE_GENERATED.qualifiedName()));
        if (!generated || !(channel.getSuperclass() instanceof DeclaredType superclass)) {
            return null;
        }
        for (TypeMirror argument : superclass.getTypeArguments()) {
            if (argument instanceof DeclaredType declared && declared.asElement() instanceof TypeElement type) {
                return type;
            }
        }
        return null;
    }
}
