package org.foxglove4j.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.foxglove4j.mcap.McapAttachmentIndex;
import org.foxglove4j.mcap.McapMetadataIndex;
import org.foxglove4j.mcap.McapReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes an attachment or a metadata record out of a file. */
@Command(
        name = "get",
        description = "Takes an attachment or metadata out of a file.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "KIND")
final class GetCommand {

    @Spec
    private CommandSpec spec;

    @Command(name = "attachment", description = "Writes the data of an attachment.", mixinStandardHelpOptions = true)
    int attachment(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(
                            names = {"-n", "--name"},
                            required = true,
                            paramLabel = "NAME",
                            description = "The attachment's name.")
                    String name,
            @Option(
                            names = "--offset",
                            paramLabel = "OFFSET",
                            description = "Which one, if several have that name; list attachments shows it.")
                    @Nullable
                    Long offset,
            @Option(
                            names = {"-o", "--output"},
                            paramLabel = "FILE",
                            description = "The file to write; standard output by default.")
                    @Nullable
                    Path output)
            throws IOException {
        try (McapReader reader = McapReader.open(file)) {
            List<McapAttachmentIndex> found = reader.summary().attachmentIndexes().stream()
                    .filter(one -> one.name().equals(name) && (offset == null || one.offset() == offset))
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalArgumentException("there is no attachment named '" + name + "' in " + file
                        + "; list attachments shows those there are");
            }
            if (found.size() > 1) {
                throw new IllegalArgumentException("there are " + found.size() + " attachments named '" + name
                        + "'; choose with --offset: "
                        + found.stream().map(one -> Long.toString(one.offset())).collect(Collectors.joining(", ")));
            }
            InputStream data = reader.openAttachment(found.get(0));
            if (output == null) {
                data.transferTo(System.out);
                System.out.flush();
            } else {
                try (OutputStream target = Files.newOutputStream(output, StandardOpenOption.CREATE_NEW)) {
                    data.transferTo(target);
                }
            }
        }
        return ExitCode.OK;
    }

    @Command(name = "metadata", description = "Prints metadata of a name.", mixinStandardHelpOptions = true)
    int metadata(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(
                            names = {"-n", "--name"},
                            required = true,
                            paramLabel = "NAME",
                            description = "The name of the metadata.")
                    String name)
            throws IOException {
        Map<String, String> entries = new TreeMap<>();
        boolean found = false;
        try (McapReader reader = McapReader.open(file)) {
            for (McapMetadataIndex index : reader.summary().metadataIndexes()) {
                if (index.name().equals(name)) {
                    entries.putAll(reader.readMetadata(index).metadata());
                    found = true;
                }
            }
        }
        if (!found) {
            throw new IllegalArgumentException("there is no metadata named '" + name + "' in " + file);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(JsonLine.ofMap(entries));
        out.flush();
        return ExitCode.OK;
    }
}
