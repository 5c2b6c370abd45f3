package org.foxglove4j.websocket;

/** All that holds for a client that publishes holds for one that compresses. */
class CompressingClientPublishTest extends WebSocketClientPublishTest {

    @Override
    WebSocketServerBuilder serverBuilder() {
        return super.serverBuilder().compression(MessageCompression.deflate());
    }

    @Override
    WebSocketClientBuilder builder() {
        return super.builder().compression(MessageCompression.deflate());
    }
}
