package org.foxglove4j.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.foxglove4j.mcap.McapAttachmentIndex;
import org.foxglove4j.mcap.McapChannel;
import org.foxglove4j.mcap.McapChunkIndex;
import org.foxglove4j.mcap.McapMetadataIndex;
import org.foxglove4j.mcap.McapSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the records of one kind: those in the summary, or those in the intact part of a file that was not closed. */
@Command(
        name = "list",
        description = "Lists the records of one kind.",
        footer = {"", "Examples:", "  mcap4j list channels drive.mcap", "  mcap4j list schemas drive.mcap --data"},
        synopsisSubcommandLabel = "KIND")
final class ListCommand {

    @Spec
    private CommandSpec spec;

    /** Fills a table from a file. */
    @FunctionalInterface
    private interface Filler {
        void fill(OpenedFile file) throws IOException;
    }

    @Command(name = "attachments", description = "Lists the attachments.")
    int attachments(@Mixin InputFile file) throws IOException {
        Table table = new Table("name", "media type", "log time", "create time", "size", "offset");
        return print(file, table, opened -> {
            for (McapAttachmentIndex one : opened.reader().summary().attachmentIndexes()) {
                table.add(
                        one.name(),
                        one.mediaType(),
                        Times.print(one.logTimeNanos()),
                        Times.print(one.createTimeNanos()),
                        one.dataSize(),
                        one.offset());
            }
        });
    }

    @Command(name = "channels", description = "Lists the channels.")
    int channels(@Mixin InputFile file) throws IOException {
        Table table = new Table("id", "schema id", "topic", "encoding", "metadata");
        return print(file, table, opened -> {
            for (McapChannel one : opened.definitions().channels().values()) {
                table.add(one.id(), one.schemaId(), one.topic(), one.messageEncoding(), Json.ofMap(one.metadata()));
            }
        });
    }

    @Command(name = "chunks", description = "Lists the chunks.")
    int chunks(@Mixin InputFile file) throws IOException {
        Table table = new Table(
                "offset",
                "length",
                "start",
                "end",
                "compression",
                "compressed",
                "uncompressed",
                "ratio",
                "index length");
        return print(file, table, opened -> {
            for (McapChunkIndex one : opened.reader().summary().chunkIndexes()) {
                table.add(
                        one.chunkStartOffset(),
                        one.chunkLength(),
                        Times.print(one.messageStartTimeNanos()),
                        Times.print(one.messageEndTimeNanos()),
                        one.compression().isEmpty() ? "none" : one.compression(),
                        one.compressedSize(),
                        one.uncompressedSize(),
                        one.uncompressedSize() == 0
                                ? "-"
                                : String.format(
                                        Locales.NONE, "%.4f", (double) one.compressedSize() / one.uncompressedSize()),
                        one.messageIndexLength());
            }
        });
    }

    @Command(name = "metadata", description = "Lists the metadata records.")
    int metadata(@Mixin InputFile file) throws IOException {
        Table table = new Table("name", "offset", "length", "metadata");
        return print(file, table, opened -> {
            for (McapMetadataIndex one : opened.reader().summary().metadataIndexes()) {
                table.add(
                        one.name(),
                        one.offset(),
                        one.length(),
                        Json.ofMap(opened.reader().readMetadata(one).metadata()));
            }
        });
    }

    @Command(name = "schemas", description = "Lists the schemas.")
    int schemas(
            @Mixin InputFile file,
            @Option(
                            names = "--data",
                            description = "Also print the content of the schemas, except for binary ones (protobuf and"
                                    + " flatbuffer).")
                    boolean data)
            throws IOException {
        Table table = new Table("id", "name", "encoding", "size");
        StringBuilder texts = new StringBuilder();
        int code = print(file, table, opened -> {
            for (McapSchema one : opened.definitions().schemas().values()) {
                table.add(one.id(), one.name(), one.encoding(), one.data().length());
                if (data
                        && !one.encoding().equals("protobuf")
                        && !one.encoding().equals("flatbuffer")) {
                    texts.append(String.format("%n%s:%n", one.name()))
                            .append(new String(one.data().toByteArray(), StandardCharsets.UTF_8).stripTrailing())
                            .append(System.lineSeparator());
                }
            }
        });
        Console.of(spec).text().print(texts);
        return code;
    }

    private int print(InputFile file, Table table, Filler filler) throws IOException {
        Console console = Console.of(spec);
        try (OpenedFile opened = file.openFile(console)) {
            filler.fill(opened);
            table.print(console.text());
            return opened.exitCode();
        }
    }
}
