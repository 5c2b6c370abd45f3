package org.foxglove4j.processor.document;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.SchemaKind;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.ValueType;
import org.jspecify.annotations.Nullable;

/** The documented types: those of a module and all types that they contain, by schema name. */
final class Catalog {

    private final SortedMap<String, Entry> entries = new TreeMap<>();
    private final Map<String, SortedSet<String>> users = new TreeMap<>();

    private Catalog() {}

    /** A type with its own section. */
    sealed interface Entry {

        /** What stands for the channel of an entry that has none. */
        String NO_CHANNEL = "–";

        /** Returns the schema name. */
        String name();

        /** Returns its description; empty if not specified. */
        String description();

        /** Returns the canonical name of the Java type. */
        String javaName();

        /** Returns what it is: {@code message}, {@code one_of} or {@code enum}. */
        String kind();

        /** Returns what its channel speaks, or {@link #NO_CHANNEL}. */
        String channel();

        /**
         * A message.
         *
         * @param type its type
         */
        record Message(SchemaType type) implements Entry {
            @Override
            public String name() {
                return type.name();
            }

            @Override
            public String description() {
                return type.description();
            }

            @Override
            public String javaName() {
                return type.javaType().toString();
            }

            @Override
            public String kind() {
                return type.kind() == SchemaKind.ONE_OF ? "one_of" : "message";
            }

            @Override
            public String channel() {
                if (type.generated() == null) {
                    return NO_CHANNEL;
                }
                return switch (type.options().encoding()) {
                    case JSON -> "JSON";
                    case PROTOBUF -> "Protobuf";
                };
            }
        }

        /**
         * An enum.
         *
         * @param type its type
         */
        record Enumeration(ValueType.EnumType type) implements Entry {
            @Override
            public String name() {
                return type.name();
            }

            @Override
            public String description() {
                return type.description();
            }

            @Override
            public String javaName() {
                return type.javaType().toString();
            }

            @Override
            public String kind() {
                return "enum";
            }

            @Override
            public String channel() {
                return NO_CHANNEL;
            }
        }
    }

    static Catalog of(Collection<SchemaType> types) {
        Catalog catalog = new Catalog();
        types.forEach(catalog::add);
        return catalog;
    }

    private void add(SchemaType type) {
        if (entries.putIfAbsent(type.name(), new Entry.Message(type)) != null) {
            return;
        }
        for (Field field : type.fields()) {
            if (field.type().innermost() instanceof ValueType.StructureType structure) {
                add(structure.schema());
                users(structure.schema().name()).add(type.name());
            }
            for (ValueType.EnumType enumType : field.type().enums()) {
                entries.putIfAbsent(enumType.name(), new Entry.Enumeration(enumType));
                users(enumType.name()).add(type.name());
            }
        }
    }

    private SortedSet<String> users(String name) {
        return users.computeIfAbsent(name, key -> new TreeSet<>());
    }

    /** Returns all entries, by name. */
    Collection<Entry> entries() {
        return Collections.unmodifiableCollection(entries.values());
    }

    /** Returns all entries by the package part of their names, both in order. */
    Map<String, List<Entry>> byPackage() {
        Map<String, List<Entry>> packages = new LinkedHashMap<>();
        entries.values().stream()
                .map(entry -> Names.packageOf(entry.name()))
                .distinct()
                .sorted()
                .forEach(name -> packages.put(
                        name,
                        entries.values().stream()
                                .filter(entry -> Names.packageOf(entry.name()).equals(name))
                                .toList()));
        return packages;
    }

    @Nullable
    Entry find(String name) {
        return entries.get(name);
    }

    /** Returns the names of the messages that hold a type. */
    SortedSet<String> usersOf(String name) {
        return users.getOrDefault(name, Collections.emptySortedSet());
    }
}
