package org.foxglove4j.interop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Other MCAP libraries: each reads files sequentially or by their index. */
enum McapReaders {
    PYTHON,
    TYPESCRIPT,
    RUST,
    GO,
    CPP;

    enum Mode {
        STREAM,
        INDEXED
    }

    Transcript stream(Path file) throws IOException, InterruptedException {
        return readOne(Mode.STREAM, file);
    }

    Transcript indexed(Path file) throws IOException, InterruptedException {
        return readOne(Mode.INDEXED, file);
    }

    /** Reads files, and returns the content of each, by path. */
    Map<String, Transcript> read(Mode mode, List<Path> files) throws IOException, InterruptedException {
        Object[] arguments = new Object[files.size() + 1];
        arguments[0] = mode.name().toLowerCase(Locale.ROOT);
        for (int i = 0; i < files.size(); i++) {
            arguments[i + 1] = files.get(i);
        }
        List<String> command = switch (this) {
            case PYTHON -> Peers.python("read_mcap.py", arguments);
            case TYPESCRIPT -> Peers.node("read_mcap.mjs", arguments);
            case RUST -> Peers.rust("read_mcap", arguments);
            case GO -> Peers.go("read_mcap", arguments);
            case CPP -> Peers.cpp("read_mcap", arguments);
        };
        return Transcript.byFile(PeerProcess.run(command));
    }

    private Transcript readOne(Mode mode, Path file) throws IOException, InterruptedException {
        Transcript read = read(mode, List.of(file)).get(file.toString());
        read.failure().ifPresent(failure -> {
            throw new AssertionError(this + " cannot read " + file + ": " + failure);
        });
        return read;
    }
}
