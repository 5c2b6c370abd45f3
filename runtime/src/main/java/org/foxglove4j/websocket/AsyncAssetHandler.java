package org.foxglove4j.websocket;

import java.util.concurrent.CompletionStage;

/**
 * Asynchronous variant of {@link AssetHandler}. Each client may have up to 32 pending requests; further requests are
 * rejected.
 */
@FunctionalInterface
public interface AsyncAssetHandler {

    /**
     * Starts fetching a file.
     *
     * @param client the client that requests the file
     * @param uri the requested URI, exactly as the client sent it; it is not validated
     * @return a stage that completes with the content, or with an exception whose message is sent to the client
     * @throws Exception if the file cannot be fetched; the exception message is sent to the client
     */
    CompletionStage<byte[]> fetch(ConnectedClient client, String uri) throws Exception;
}
