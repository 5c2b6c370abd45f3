package org.foxglove4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.MessageQuery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints messages, one a line, by log time. */
@Command(
        name = "cat",
        description = "Prints messages by log time, one a line; messages of json and protobuf in full with --json.",
        mixinStandardHelpOptions = true)
final class CatCommand implements Callable<Integer> {

    private static final int SHOWN_BYTES = 16;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files, one after the other.")
    private List<Path> files;

    @Mixin
    private Selection selection;

    @Option(
            names = "--topics",
            split = ",",
            paramLabel = "TOPIC",
            description = "Take these topics, divided by commas.")
    private List<String> topics = List.of();

    @Option(names = "--limit", paramLabel = "N", description = "Stop after so many messages.")
    private @Nullable Long limit;

    @Option(names = "--json", description = "Print a JSON object a line.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        long remaining = limit == null ? Long.MAX_VALUE : limit;
        for (Path file : files) {
            MessageLine lines = new MessageLine();
            try (McapReader reader = McapReader.open(file)) {
                for (McapMessage message : reader.messages(query())) {
                    if (remaining-- <= 0 || out.checkError()) {
                        break;
                    }
                    out.println(json ? lines.json(message) : brief(message));
                }
            }
        }
        out.flush();
        return ExitCode.OK;
    }

    private MessageQuery query() {
        return selection
                .query()
                .channels(channel ->
                        selection.accepts(channel) && (topics.isEmpty() || topics.contains(channel.topic())));
    }

    private static String brief(McapMessage message) {
        StringBuilder line = new StringBuilder();
        line.append(Times.seconds(message.logTimeNanos())).append(' ');
        line.append(message.channel().topic()).append(' ');
        line.append('[')
                .append(
                        message.schema() == null
                                ? "no schema"
                                : message.schema().name())
                .append("] ");
        byte[] data = message.data();
        line.append('[');
        for (int i = 0; i < Math.min(SHOWN_BYTES, data.length); i++) {
            line.append(i == 0 ? "" : " ").append(data[i] & 0xFF);
        }
        return line.append(data.length > SHOWN_BYTES ? " ...]" : "]").toString();
    }
}
