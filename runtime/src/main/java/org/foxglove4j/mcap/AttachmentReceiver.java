package org.foxglove4j.mcap;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Decides where a {@link McapStreamReader} writes the data of the attachments in a file, which may be of any length.
 */
@FunctionalInterface
public interface AttachmentReceiver {

    /**
     * Returns the stream to which the data of an attachment is written. The reader closes it when the data is complete,
     * before it checks the CRC, or when the reader itself is closed.
     *
     * @param attachment the attributes of the attachment
     * @return the stream, or null to skip the attachment
     * @throws IOException to stop reading; the reader throws it
     */
    @Nullable
    OutputStream receive(McapAttachmentIndex attachment) throws IOException;
}
