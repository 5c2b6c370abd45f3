package org.foxglove4j.mcap;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Says where the data of attachments goes that a {@link McapStreamReader} comes upon, however long they are. */
@FunctionalInterface
public interface AttachmentReceiver {

    /**
     * Returns where to write the data of an attachment. The stream is closed when the data is whole, before its CRC is
     * checked, or when the reader is closed.
     *
     * @param attachment what is known of it
     * @return null to pass over the attachment
     * @throws IOException ends the reading
     */
    @Nullable
    OutputStream receive(McapAttachmentIndex attachment) throws IOException;
}
