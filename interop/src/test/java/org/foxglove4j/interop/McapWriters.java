package org.foxglove4j.interop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Other MCAP libraries: each writes files with its default options, with each option changed, and with all of them changed. */
enum McapWriters {
    PYTHON,
    TYPESCRIPT,
    RUST,
    GO,
    CPP;

    /** Writes the files, and returns the library's description of each, by path. */
    Map<String, Transcript> write(Path folder) throws IOException, InterruptedException {
        List<String> command = switch (this) {
            case PYTHON -> Peers.python("write_mcap.py", folder);
            case TYPESCRIPT -> Peers.node("write_mcap.mjs", folder);
            case RUST -> Peers.rust("write_mcap", folder);
            case GO -> Peers.go("write_mcap", folder);
            case CPP -> Peers.cpp("write_mcap", folder);
        };
        return Transcript.byFile(PeerProcess.run(command));
    }
}
