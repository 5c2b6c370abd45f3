package org.foxglove4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.foxglove4j.mcap.McapAttachmentIndex;
import org.foxglove4j.mcap.McapChannel;
import org.foxglove4j.mcap.McapChunkIndex;
import org.foxglove4j.mcap.McapMetadataIndex;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapSchema;
import org.foxglove4j.mcap.McapSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the records of one kind, from the file's summary. */
@Command(
        name = "list",
        description = "Lists the records of one kind.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "KIND")
final class ListCommand {

    private static final String FILE = "FILE";

    @Spec
    private CommandSpec spec;

    @Command(name = "attachments", description = "Lists the attachments.", mixinStandardHelpOptions = true)
    int attachments(@Parameters(paramLabel = FILE) Path file) throws IOException {
        Table table = new Table("name", "media type", "log time", "create time", "size", "offset");
        for (McapAttachmentIndex one : summary(file).attachmentIndexes()) {
            table.add(
                    one.name(),
                    one.mediaType(),
                    Times.print(one.logTimeNanos()),
                    Times.print(one.createTimeNanos()),
                    one.dataSize(),
                    one.offset());
        }
        return print(table);
    }

    @Command(name = "channels", description = "Lists the channels.", mixinStandardHelpOptions = true)
    int channels(@Parameters(paramLabel = FILE) Path file) throws IOException {
        Table table = new Table("id", "schema id", "topic", "encoding", "metadata");
        for (McapChannel one : summary(file).channels()) {
            table.add(one.id(), one.schemaId(), one.topic(), one.messageEncoding(), one.metadata());
        }
        return print(table);
    }

    @Command(name = "chunks", description = "Lists the chunks.", mixinStandardHelpOptions = true)
    int chunks(@Parameters(paramLabel = FILE) Path file) throws IOException {
        Table table = new Table("offset", "length", "start", "end", "compression", "compressed", "uncompressed");
        for (McapChunkIndex one : summary(file).chunkIndexes()) {
            table.add(
                    one.chunkStartOffset(),
                    one.chunkLength(),
                    Times.print(one.messageStartTimeNanos()),
                    Times.print(one.messageEndTimeNanos()),
                    one.compression().isEmpty() ? "none" : one.compression(),
                    one.compressedSize(),
                    one.uncompressedSize());
        }
        return print(table);
    }

    @Command(name = "metadata", description = "Lists the metadata records.", mixinStandardHelpOptions = true)
    int metadata(@Parameters(paramLabel = FILE) Path file) throws IOException {
        Table table = new Table("name", "offset", "length", "entries");
        try (McapReader reader = McapReader.open(file)) {
            for (McapMetadataIndex one : reader.summary().metadataIndexes()) {
                table.add(
                        one.name(),
                        one.offset(),
                        one.length(),
                        reader.readMetadata(one).metadata());
            }
        }
        return print(table);
    }

    @Command(name = "schemas", description = "Lists the schemas.", mixinStandardHelpOptions = true)
    int schemas(@Parameters(paramLabel = FILE) Path file) throws IOException {
        Table table = new Table("id", "name", "encoding", "size");
        for (McapSchema one : summary(file).schemas()) {
            table.add(one.id(), one.name(), one.encoding(), one.data().length());
        }
        return print(table);
    }

    private static McapSummary summary(Path file) throws IOException {
        try (McapReader reader = McapReader.open(file)) {
            return reader.summary();
        }
    }

    private int print(Table table) {
        PrintWriter out = spec.commandLine().getOut();
        table.print(out);
        out.flush();
        return ExitCode.OK;
    }
}
