package org.foxglove4j.interop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The MCAP libraries of others: each reads a file from front to back, or by its index. */
enum McapReaders {
    PYTHON,
    TYPESCRIPT,
    RUST,
    GO;

    Transcript stream(Path file) throws IOException, InterruptedException {
        return read("stream", file);
    }

    Transcript indexed(Path file) throws IOException, InterruptedException {
        return read("indexed", file);
    }

    private Transcript read(String mode, Path file) throws IOException, InterruptedException {
        List<String> command = switch (this) {
            case PYTHON -> Peers.python("read_mcap.py", mode, file);
            case TYPESCRIPT -> Peers.node("read_mcap.mjs", mode, file);
            case RUST -> Peers.rust("read_mcap", mode, file);
            case GO -> Peers.go("read_mcap", mode, file);
        };
        return new Transcript(PeerProcess.run(command));
    }
}
