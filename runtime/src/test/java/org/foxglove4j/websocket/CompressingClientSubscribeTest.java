package org.foxglove4j.websocket;

/** Repeats the tests of subscribing with compression. */
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
