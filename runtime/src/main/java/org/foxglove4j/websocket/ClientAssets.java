package org.foxglove4j.websocket;

import org.foxglove4j.websocket.internal.callback.PendingCalls;
import org.foxglove4j.websocket.internal.frame.Frames;
import org.foxglove4j.websocket.internal.protocol.FetchAsset;
import org.foxglove4j.websocket.internal.protocol.FetchAssetResponse;
import org.foxglove4j.websocket.internal.protocol.Status;
import org.jspecify.annotations.Nullable;

/** Handles requests of one client for files. Used only in the client's inbox. */
final class ClientAssets {

    private final ServerClient client;
    private final @Nullable AsyncAssetHandler handler;
    private final PendingCalls calls = new PendingCalls();

    ClientAssets(ServerClient client, @Nullable AsyncAssetHandler handler) {
        this.client = client;
        this.handler = handler;
    }

    void fetch(FetchAsset request) {
        if (handler == null) {
            client.output().send(Status.error("Server does not support assets capability"));
            return;
        }
        client.output().awaitRoom();
        boolean begun = calls.begin(
                "assets",
                () -> handler.fetch(client, request.uri()),
                content -> {
                    byte[] frame = frame(FetchAssetResponse.success(request.requestId(), content));
                    return () -> client.output().answer(frame);
                },
                failure -> fail(
                        request,
                        FailureText.of(failure, "Internal server error: asset handler failed to send a response")));
        if (!begun) {
            fail(request, "Too many concurrent fetch asset requests");
        }
    }

    private void fail(FetchAsset request, String reason) {
        client.output().answer(frame(FetchAssetResponse.failure(request.requestId(), reason)));
    }

    private static byte[] frame(FetchAssetResponse response) {
        return Frames.binary(response.toBytes());
    }
}
