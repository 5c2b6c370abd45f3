package org.foxglove4j.websocket;

/** Repeats the tests of publishing with compression. */
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
