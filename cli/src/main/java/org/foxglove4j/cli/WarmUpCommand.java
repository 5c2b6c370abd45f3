package org.foxglove4j.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.foxglove4j.mcap.McapWriter;
import picocli.CommandLine.Command;

/** Loads the classes that common commands need, for the launcher's class archive. */
@Command(name = "warm-up", hidden = true, description = "Loads the classes that common commands need.")
final class WarmUpCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        UnfinishedFiles unfinished = UnfinishedFiles.ofProcess();
        Path file = unfinished.create(null, "mcap4j-", ".mcap");
        try {
            try (McapWriter writer = unfinished.open(file, McapWriter.builder().overwrite(true)::create)) {
                int channel = writer.addChannel(0, "/a", "json", Map.of());
                for (int i = 0; i < 100; i++) {
                    writer.writeMessage(channel, i, "{\"a\": 1.5}".getBytes(StandardCharsets.UTF_8));
                }
            }
            String name = file.toString();
            run("--help");
            run("info", name);
            run("list", "channels", name);
            run("cat", "--json", "--limit", "10", name);
            run("filter", name, "-y", "/a");
            return run("doctor", name);
        } finally {
            unfinished.delete(file);
        }
    }

    private static int run(String... arguments) {
        Console console = new Console(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                Console.Terminal.NONE);
        return McapCommand.run(console, arguments);
    }
}
