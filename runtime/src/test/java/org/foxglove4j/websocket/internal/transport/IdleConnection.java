package org.foxglove4j.websocket.internal.transport;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;

/** A connection that does nothing. */
public class IdleConnection implements Connection {

    @Override
    public InetSocketAddress remoteAddress() {
        return InetSocketAddress.createUnresolved("nowhere", 1);
    }

    @Override
    public HandshakeRequest request() {
        return new HandshakeRequest(remoteAddress(), "/", List.of(), Map.of());
    }

    @Override
    public String subprotocol() {
        return "foxglove.sdk.v1";
    }

    @Override
    public boolean isCompressed() {
        return false;
    }

    @Override
    public long sentBytes() {
        return 0;
    }

    @Override
    public long savedBytes() {
        return 0;
    }

    @Override
    public void wakeWriter() {}

    @Override
    public void pauseReading() {}

    @Override
    public void resumeReading() {}

    @Override
    public void close() {}

    @Override
    public void abort(String reason) {}
}
