package org.foxglove4j.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** The streams that a command reads from and prints to; tests supply their own. */
final class Console {

    private final InputStream in;
    private final StandardOutput out;
    private final PrintWriter text;
    private final PrintWriter err;
    private final Terminal terminal;

    /**
     * Which streams are terminals, and whether to use colors.
     *
     * @param in whether standard input is a terminal
     * @param out whether standard output is a terminal
     * @param err whether standard error is a terminal
     * @param colours whether text may be colored
     */
    record Terminal(boolean in, boolean out, boolean err, boolean colours) {

        static final Terminal NONE = new Terminal(false, false, false, false);

        static Terminal ofProcess() {
            Map<String, String> environment = System.getenv();
            boolean out = TerminalCheck.isTerminal(1);
            boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                    || environment.getOrDefault("TERM", "dumb").equals("dumb");
            return new Terminal(TerminalCheck.isTerminal(0), out, TerminalCheck.isTerminal(2), out && !plain);
        }
    }

    Console(InputStream in, OutputStream out, OutputStream err, Terminal terminal) {
        this.in = in;
        this.out = new StandardOutput(out);
        this.text = new PrintWriter(new BufferedWriter(new OutputStreamWriter(this.out, StandardCharsets.UTF_8)));
        this.err = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
        this.terminal = terminal;
    }

    /** Returns the streams of the process. */
    static Console ofProcess() {
        return new Console(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                Terminal.ofProcess());
    }

    /** Returns the streams of the command line that a command belongs to. */
    static Console of(CommandSpec command) {
        return ((McapCommand) command.root().userObject()).console();
    }

    /** Returns a console with the same streams that prints no warnings. */
    Console muted() {
        return new Console(in, out, OutputStream.nullOutputStream(), Terminal.NONE);
    }

    InputStream in() {
        return in;
    }

    /** Returns standard output for bytes; closing it only flushes it. */
    StandardOutput out() {
        return out;
    }

    /** Returns standard output for text, which is flushed at the end. */
    PrintWriter text() {
        return text;
    }

    PrintWriter err() {
        return err;
    }

    Terminal terminal() {
        return terminal;
    }

    /** Returns text in red or yellow, if colors are enabled. */
    String coloured(String plain, boolean red) {
        return terminal.colours() ? "\u001b[" + (red ? 31 : 33) + "m" + plain + "\u001b[0m" : plain;
    }

    /** Prints a warning. */
    void warn(String text) {
        err.println("mcap4j: warning: " + text);
    }
}
