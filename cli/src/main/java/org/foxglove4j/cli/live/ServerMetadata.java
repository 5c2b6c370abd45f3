package org.foxglove4j.cli.live;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.foxglove4j.websocket.ServerDescription;

/** The metadata of a file that says from which server it was recorded. */
final class ServerMetadata {

    static final String NAME = "server";

    private ServerMetadata() {}

    /** Returns the entries: those that the server sends, its address, name and session id. */
    static Map<String, String> of(URI uri, ServerDescription server) {
        Map<String, String> entries = new TreeMap<>(server.metadata());
        entries.put("url", withoutSecrets(uri));
        if (!server.name().isEmpty()) {
            entries.put("name", server.name());
        }
        if (!server.sessionId().isEmpty()) {
            entries.put("sessionId", server.sessionId());
        }
        return entries;
    }

    /** Returns the address without a password or token, which must not be in a file that is passed on. */
    static String withoutSecrets(URI uri) {
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        String host = uri.getHost() == null ? String.valueOf(uri.getRawAuthority()) : uri.getHost();
        return uri.getScheme() + "://" + host + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + path;
    }
}
