package org.foxglove4j.websocket;

import java.util.concurrent.CompletionStage;

/**
 * Fetches the files that clients ask for by a URI, like an {@link AssetHandler}, but maybe later. A client may wait for
 * 32 files at once; what it asks for beyond is refused.
 */
@FunctionalInterface
public interface AsyncAssetHandler {

    /**
     * Begins to fetch a file.
     *
     * @param client who asks
     * @param uri what the client asks for, as it asks; it may be anything
     * @return a stage that completes with the content, or with an exception whose message goes to the client
     * @throws Exception if there is none; the message goes to the client
     */
    CompletionStage<byte[]> fetch(ConnectedClient client, String uri) throws Exception;
}
