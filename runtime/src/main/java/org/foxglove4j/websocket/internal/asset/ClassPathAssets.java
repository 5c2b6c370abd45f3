package org.foxglove4j.websocket.internal.asset;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The files of a folder of the class path. */
public final class ClassPathAssets {

    private final Class<?> neighbor;
    private final String folder;

    public ClassPathAssets(Class<?> neighbor, String folder) {
        this.neighbor = Objects.requireNonNull(neighbor, "neighbor");
        String relative = folder.startsWith("/") ? folder.substring(1) : folder;
        this.folder = relative.isEmpty() || relative.endsWith("/") ? relative : relative + "/";
    }

    public byte[] fetch(String uri) throws IOException {
        String path = AssetPath.require(uri);
        URL resource = neighbor.getResource("/" + folder + path);
        if (resource == null || isFolder(resource)) {
            throw AssetPath.notFound(uri);
        }
        try (InputStream content = resource.openStream()) {
            return content.readAllBytes();
        }
    }

    /** Opening a folder as a stream would return the names of its files. */
    private static boolean isFolder(URL resource) {
        try {
            return resource.getProtocol().equals("file") && Files.isDirectory(Path.of(resource.toURI()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
