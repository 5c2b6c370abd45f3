package org.foxglove4j.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.mcap.McapWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds an attachment or metadata to a file. */
@Command(
        name = "add",
        description = {
            "Adds an attachment or metadata to a file in place.",
            "",
            "The file is not copied: only its end is rewritten. If this is interrupted, mcap4j recover --in-place completes"
                    + " the file; none of its data is lost."
        },
        footer = {
            "",
            "Examples:",
            "  mcap4j add attachment drive.mcap -f camera.yaml --content-type application/yaml",
            "  mcap4j add metadata drive.mcap -n robot -k name=arm -k place=hall"
        },
        synopsisSubcommandLabel = "KIND")
final class AddCommand {

    @Command(name = "attachment", description = "Adds a file as an attachment.")
    int attachment(
            @Parameters(paramLabel = "FILE", description = "The file to add to.") Path file,
            @Option(
                            names = {"-f", "--file"},
                            required = true,
                            paramLabel = "FILE",
                            description = "The file to attach.")
                    Path attached,
            @Option(
                            names = {"-n", "--name"},
                            paramLabel = "NAME",
                            description =
                                    "The attachment's name; by default the name of the file, without its directory.")
                    @Nullable
                    String name,
            @Option(
                            names = {"--content-type", "--media-type"},
                            paramLabel = "TYPE",
                            defaultValue = "application/octet-stream",
                            description = "The media type; default ${DEFAULT-VALUE}.")
                    String mediaType,
            @Option(
                            names = "--log-time",
                            paramLabel = "TIME",
                            converter = Times.Converter.class,
                            description = "When the attachment was recorded; by default now.")
                    @Nullable
                    Long logTimeNanos,
            @Option(
                            names = "--creation-time",
                            paramLabel = "TIME",
                            converter = Times.Converter.class,
                            description =
                                    "When the attachment was created; by default the last modification time of the file.")
                    @Nullable
                    Long createTimeNanos)
            throws IOException {
        if (Files.isDirectory(attached)) {
            throw new FileSystemException(attached.toString(), null, "is a directory; specify a file");
        }
        long changed = Math.max(0, Files.getLastModifiedTime(attached).to(TimeUnit.NANOSECONDS));
        try (InputStream data = Files.newInputStream(attached);
                McapWriter writer = McapWriter.append(file)) {
            writer.writeAttachment(
                    logTimeNanos == null ? Times.nanos(Instant.now()) : logTimeNanos,
                    createTimeNanos == null ? changed : createTimeNanos,
                    name == null ? Objects.toString(attached.getFileName(), "") : name,
                    mediaType,
                    data,
                    Files.size(attached));
        }
        return ExitCode.OK;
    }

    @Command(name = "metadata", description = "Adds a metadata record: a name with key-value pairs.")
    int metadata(
            @Parameters(paramLabel = "FILE", description = "The file to add to.") Path file,
            @Option(
                            names = {"-n", "--name"},
                            required = true,
                            paramLabel = "NAME",
                            description = "The name of the record.")
                    String name,
            @Option(
                            names = {"-k", "--key"},
                            required = true,
                            paramLabel = "KEY=VALUE",
                            description = "A key and its value; may be given several times, with different keys.")
                    List<String> pairs)
            throws IOException {
        Map<String, String> entries = entries(pairs);
        try (McapWriter writer = McapWriter.append(file)) {
            writer.writeMetadata(name, entries);
        }
        return ExitCode.OK;
    }

    private static Map<String, String> entries(List<String> pairs) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("expected KEY=VALUE after --key, found " + pair);
            }
            String key = pair.substring(0, equals);
            if (entries.putIfAbsent(key, pair.substring(equals + 1)) != null) {
                throw new IllegalArgumentException("key " + key + " is given twice; each key can have only one value");
            }
        }
        return entries;
    }
}
