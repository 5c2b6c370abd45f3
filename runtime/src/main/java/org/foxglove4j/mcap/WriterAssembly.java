package org.foxglove4j.mcap;

import java.io.IOException;
import org.foxglove4j.mcap.internal.io.ByteOutput;
import org.foxglove4j.mcap.internal.io.RecordOutput;
import org.jspecify.annotations.Nullable;

/** Creates the parts of a writer, and leaves nothing open and no new file if that fails. */
final class WriterAssembly {

    private WriterAssembly() {}

    /** Opens the output after everything else has succeeded, so that no empty file is left behind. */
    interface OutputOpener {
        ByteOutput open() throws IOException;
    }

    /**
     * Creates a writer.
     *
     * @param file the file that the output appends to, or null for a new one
     */
    static McapWriter create(WriterOptions options, OutputOpener opener, @Nullable ExistingFile file)
            throws IOException {
        Compressors compressors = Compressors.create(options);
        ByteOutput out = null;
        McapWriter writer = null;
        try {
            DefinitionTable definitions = new DefinitionTable();
            SummaryBuilder summary = new SummaryBuilder(options);
            DataSection section;
            if (file == null) {
                out = opener.open();
                section = new DataSection(options, new RecordOutput(out, 0), summary);
                section.writeHeader();
            } else {
                file.restore(definitions, summary);
                out = opener.open();
                section = new DataSection(options, new RecordOutput(out, file.dataEnd()), summary);
                section.continueCrc(file.dataSectionCrc());
            }
            ChunkFiller filler = new ChunkFiller(options, compressors, section, definitions);
            writer = new McapWriter(options.chunked, section, filler);
            return writer;
        } finally {
            if (writer == null) {
                compressors.close();
                if (out != null) {
                    out.discard();
                }
            }
        }
    }
}
