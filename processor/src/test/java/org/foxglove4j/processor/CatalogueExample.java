package org.foxglove4j.processor;

import com.google.testing.compile.Compiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An example of the catalogue: blocks of code, distinguished by the words after their backticks.
 *
 * @param code the code that it is for
 * @param source the block {@code java}
 * @param library the block {@code java library}, compiled beforehand and without the processor; empty if there is none
 * @param options the block {@code options}, one a line
 * @param files the other blocks, whose first line names the file
 * @param messages the block {@code text}, one a line
 */
record CatalogueExample(
        String code, String source, String library, List<String> options, List<String> files, List<String> messages) {

    /** Stands for the module's directory in the catalogue. */
    static final String MODULE = "/robot";

    private static final Path CATALOGUE = Path.of("CODES.md");
    private static final Pattern SECTION = Pattern.compile("(?m)^### (FOX\\d{3}): ");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w[\\w ]*)\n(.*?)^```$");
    private static final String MARK = "// <-";

    /** Goes on the first line of a source, so that the lines keep their numbers. */
    private static final String PROLOGUE = "package demo; import java.util.*; import org.foxglove4j.annotation.*; ";

    private static final String LOMBOK = "package lombok; public @interface Getter {}";

    private static final String KOTLIN = "package kotlin; public @interface Metadata { String[] d2() default {}; }";

    static String catalogue() {
        return Samples.read(CATALOGUE);
    }

    /** Returns the codes that have a section, in order. */
    static List<String> documentedCodes() {
        return SECTION.matcher(catalogue())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    static Stream<CatalogueExample> all() {
        String catalogue = catalogue();
        List<CatalogueExample> examples = new ArrayList<>();
        Matcher section = SECTION.matcher(catalogue);
        boolean more = section.find();
        while (more) {
            String code = section.group(1);
            int from = section.start();
            more = section.find();
            examples.add(read(code, catalogue.substring(from, more ? section.start() : catalogue.length())));
        }
        return examples.stream();
    }

    private static CatalogueExample read(String code, String text) {
        String source = "";
        String library = "";
        List<String> options = List.of();
        List<String> messages = List.of();
        List<String> files = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            String content = block.group(2);
            switch (block.group(1)) {
                case "java" -> source = content;
                case "java library" -> library = content;
                case "options" -> options = content.lines().toList();
                case "text" -> messages = content.lines().toList();
                default -> files.add(content);
            }
        }
        return new CatalogueExample(code, source, library, options, List.copyOf(files), messages);
    }

    /** Compiles the example with a prefix before its source and with more options. */
    List<String> compile(ModuleBuild build, String prefix, String... moreOptions) throws IOException {
        build.source(PROLOGUE + prefix + source).source(LOMBOK).source(KOTLIN);
        for (String file : files) {
            build.write(file.lines().findFirst().orElseThrow().substring("# ".length()), file);
        }
        List<String> arguments = new ArrayList<>(List.of(moreOptions));
        arguments.add("--release");
        arguments.add("17");
        for (String option : options) {
            if (option.startsWith("-d ")) {
                build.classOutput(option.substring("-d ".length()));
            } else {
                arguments.add(option);
            }
        }
        if (!library.isEmpty()) {
            Path classes = build.path("library");
            ClassFiles.write(Compiler.javac().compile(Compile.file(PROLOGUE + library)), classes);
            build.library(classes);
        }
        return build.options(arguments.toArray(String[]::new)).compile().messages().stream()
                .filter(message -> message.contains("FOX"))
                .map(message -> message.replace(build.path("").toString(), MODULE))
                .toList();
    }

    /** Returns the messages as a compiler gives them, with file and line. */
    List<String> expected() {
        String place = place();
        return messages.stream().map(message -> place + message).toList();
    }

    private String place() {
        List<String> lines = source.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).endsWith(MARK)) {
                String name = SourceName.of(PROLOGUE + source);
                return name.substring(name.lastIndexOf('.') + 1) + ".java:" + (i + 1) + ": ";
            }
        }
        return "";
    }

    @Override
    public String toString() {
        return code;
    }
}
