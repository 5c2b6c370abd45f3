package org.foxglove4j.websocket;

/** All that holds for a client that subscribes holds for one that compresses. */
class CompressingClientSubscribeTest extends WebSocketClientSubscribeTest {

    @Override
    WebSocketServerBuilder serverBuilder() {
        return super.serverBuilder().compression(MessageCompression.deflate());
    }

    @Override
    WebSocketClientBuilder builder() {
        return super.builder().compression(MessageCompression.deflate());
    }
}
