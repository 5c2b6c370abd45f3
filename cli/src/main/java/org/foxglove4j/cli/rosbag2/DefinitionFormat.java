package org.foxglove4j.cli.rosbag2;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The formats of installed definitions, in the order in which ROS 2's recorder looks for them. */
enum DefinitionFormat {
    MSG(Definition.MSG, ".msg") {
        private static final Pattern FIELD = Pattern.compile("(?m)^[ \\t]*([A-Za-z][\\w/]*)");
        private static final Set<String> PRIMITIVES = Set.of(
                "bool", "byte", "char", "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64",
                "float32", "float64", "string", "wstring");

        @Override
        String title(String type, boolean isFirst) {
            return isFirst ? "" : SEPARATOR + "MSG: " + type.replaceFirst("/msg/", "/") + '\n';
        }

        @Override
        List<String> usedTypes(String type, String text) {
            List<String> types = new ArrayList<>();
            Matcher field = FIELD.matcher(text);
            while (field.find()) {
                if (!PRIMITIVES.contains(field.group(1))) {
                    types.add(qualified(field.group(1), type));
                }
            }
            return types;
        }

        /** Returns the whole name of a type that is used in another. */
        private static String qualified(String used, String user) {
            int slash = used.indexOf('/');
            return slash < 0
                    ? user.substring(0, user.indexOf('/')) + "/msg/" + used
                    : used.substring(0, slash) + "/msg/" + used.substring(used.lastIndexOf('/') + 1);
        }
    },

    IDL(Definition.IDL, ".idl") {
        private static final Pattern INCLUDE = Pattern.compile("(?m)^[ \\t]*#include[ \\t]+[\"<]([\\w/]+)\\.idl[\">]");

        @Override
        String title(String type, boolean isFirst) {
            return SEPARATOR + "IDL: " + type + '\n';
        }

        @Override
        List<String> usedTypes(String type, String text) {
            return INCLUDE.matcher(text).results().map(match -> match.group(1)).toList();
        }
    };

    private static final String SEPARATOR = "=".repeat(80) + "\n";

    private final String encoding;
    private final String extension;

    DefinitionFormat(String encoding, String extension) {
        this.encoding = encoding;
        this.extension = extension;
    }

    String encoding() {
        return encoding;
    }

    String extension() {
        return extension;
    }

    /** Returns what precedes the text of a type. */
    abstract String title(String type, boolean isFirst);

    /** Returns the types that the definition of a type uses, in the order of their use. */
    abstract List<String> usedTypes(String type, String text);
}
