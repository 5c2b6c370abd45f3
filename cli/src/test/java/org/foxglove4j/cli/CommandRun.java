package org.foxglove4j.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The result of running a command.
 *
 * @param code the exit code
 * @param bytes what it wrote to standard output
 * @param err what it wrote to the error stream
 */
record CommandRun(int code, byte[] bytes, String err) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Runs a command with nothing on standard input. */
    static CommandRun of(Object... arguments) {
        return with(new byte[0], Console.Terminal.NONE, arguments);
    }

    static CommandRun with(byte[] in, Console.Terminal terminal, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CommandRun run = with(in, terminal, out, arguments);
        return new CommandRun(run.code, out.toByteArray(), run.err);
    }

    static CommandRun with(byte[] in, Console.Terminal terminal, OutputStream out, Object... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(new ByteArrayInputStream(in), out, err, terminal);
        String[] texts = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = arguments[i].toString();
        }
        return new CommandRun(McapCommand.run(console, texts), new byte[0], err.toString(UTF_8));
    }

    String out() {
        return new String(bytes, UTF_8);
    }

    List<String> lines() {
        return out().lines().toList();
    }

    /** Returns the lines of standard output, each of which is an object. */
    List<JsonNode> objects() {
        return out().lines().map(JSON::readTree).toList();
    }
}
