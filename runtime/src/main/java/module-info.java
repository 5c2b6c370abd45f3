/** The Foxglove SDK for the JVM: channels, encoding, MCAP, and the WebSocket server and client. */
@SuppressWarnings("module") // The command-line tool does not exist yet when this is compiled.
module org.foxglove4j.runtime {
    requires static transitive org.jspecify;
    requires static com.google.protobuf;
    requires transitive java.net.http;
    requires com.github.luben.zstd_jni;
    requires org.lz4.java;
    requires org.java_websocket;
    requires org.slf4j;
    requires tools.jackson.core;

    exports org.foxglove4j;
    exports org.foxglove4j.annotation;
    exports org.foxglove4j.dataloader;
    exports org.foxglove4j.dynamic;
    exports org.foxglove4j.encoding;
    exports org.foxglove4j.mcap;
    exports org.foxglove4j.mcap.internal.bytes to
            org.foxglove4j.cli;
    exports org.foxglove4j.mcap.internal.compression to
            org.foxglove4j.cli;
    exports org.foxglove4j.parameter;
    exports org.foxglove4j.playback;
    exports org.foxglove4j.protobuf;
    exports org.foxglove4j.recording;
    exports org.foxglove4j.websocket;
}
