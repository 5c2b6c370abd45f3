package org.foxglove4j.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.foxglove4j.mcap.McapAttachmentIndex;
import org.foxglove4j.mcap.McapMetadataIndex;
import org.foxglove4j.mcap.McapReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Extracts an attachment or metadata from a file. */
@Command(
        name = "get",
        description = "Extracts an attachment or metadata from a file.",
        footer = {
            "",
            "Examples:",
            "  mcap4j get attachment drive.mcap -n camera.yaml -o camera.yaml",
            "  mcap4j get metadata drive.mcap -n robot | jq .name"
        },
        synopsisSubcommandLabel = "KIND")
final class GetCommand {

    @Spec
    private CommandSpec spec;

    @Command(name = "attachment", description = "Writes the data of an attachment.")
    int attachment(
            @Mixin InputFile file,
            @Option(
                            names = {"-n", "--name"},
                            paramLabel = "NAME",
                            description = "The attachment's name.")
                    @Nullable
                    String name,
            @Option(
                            names = "--offset",
                            paramLabel = "OFFSET",
                            description =
                                    "The attachment's offset, as shown by list attachments; instead of the name, or if"
                                            + " several attachments have the same name.")
                    @Nullable
                    Long offset,
            @Option(
                            names = {"-o", "--output"},
                            paramLabel = "FILE",
                            description = "The file to write; standard output by default.")
                    @Nullable
                    Path output,
            @Option(names = "--overwrite", description = "Replace the file if it exists.") boolean overwrite)
            throws IOException {
        if (name == null && offset == null) {
            throw new IllegalArgumentException("specify an attachment with --name or --offset");
        }
        Console console = Console.of(spec);
        try (OpenedFile opened = file.openFile(console)) {
            InputStream data =
                    opened.reader().openAttachment(find(opened.reader(), Input.shown(file.name()), name, offset));
            if (output == null || Input.isStandard(output.toString())) {
                data.transferTo(console.out());
                console.out().flush();
            } else {
                try (PartFile part = PartFile.of(output, overwrite)) {
                    try (OutputStream target = part.open(Files::newOutputStream)) {
                        data.transferTo(target);
                    }
                    part.complete();
                }
            }
            return opened.exitCode();
        }
    }

    private static McapAttachmentIndex find(
            McapReader reader, String file, @Nullable String name, @Nullable Long offset) throws IOException {
        List<McapAttachmentIndex> found = reader.summary().attachmentIndexes().stream()
                .filter(one -> (name == null || one.name().equals(name)) && (offset == null || one.offset() == offset))
                .toList();
        String wanted = (name == null ? "" : " named '" + name + "'") + (offset == null ? "" : " at offset " + offset);
        if (found.isEmpty()) {
            throw new IOException(file + ": no attachment" + wanted + "; run mcap4j list attachments to see all");
        }
        if (found.size() > 1) {
            throw new IOException(file + ": found " + found.size() + " attachments" + wanted
                    + "; specify one with --offset: "
                    + found.stream().map(one -> Long.toString(one.offset())).collect(Collectors.joining(", ")));
        }
        return found.get(0);
    }

    @Command(name = "metadata", description = "Prints the metadata with a name as a JSON object.")
    int metadata(
            @Mixin InputFile file,
            @Option(
                            names = {"-n", "--name"},
                            required = true,
                            paramLabel = "NAME",
                            description =
                                    "The name. If several records have it, later ones override the values of earlier ones, key by"
                                            + " key.")
                    String name)
            throws IOException {
        Console console = Console.of(spec);
        try (OpenedFile opened = file.openFile(console)) {
            Map<String, String> entries = new TreeMap<>();
            boolean found = false;
            for (McapMetadataIndex index : opened.reader().summary().metadataIndexes()) {
                if (index.name().equals(name)) {
                    entries.putAll(opened.reader().readMetadata(index).metadata());
                    found = true;
                }
            }
            if (!found) {
                throw new IOException(Input.shown(file.name()) + ": no metadata named '" + name
                        + "'; run mcap4j list metadata to see all");
            }
            console.text().println(Json.indented(entries));
            return opened.exitCode();
        }
    }
}
