package org.foxglove4j.websocket.internal.asset;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;

/** The files of a folder. */
public final class FolderAssets {

    private static final int MAX_BYTES = Integer.MAX_VALUE - 1024;

    private final Path folder;

    public FolderAssets(Path folder) {
        this.folder = Objects.requireNonNull(folder, "folder");
    }

    public byte[] fetch(String uri) throws IOException {
        Path wanted = resolve(uri);
        if (!Files.isRegularFile(wanted)) {
            throw AssetPath.notFound(uri);
        }
        Path file = wanted.toRealPath();
        if (!file.startsWith(folder.toRealPath())) {
            throw AssetPath.notFound(uri);
        }
        long bytes = Files.size(file);
        if (bytes > MAX_BYTES) {
            throw new IOException("asset " + uri + " has " + bytes + " bytes; at most " + MAX_BYTES + " can be sent");
        }
        return Files.readAllBytes(file);
    }

    private Path resolve(String uri) throws FileNotFoundException {
        try {
            return folder.resolve(AssetPath.require(uri));
        } catch (InvalidPathException e) {
            // Not every string is a valid file name.
            throw AssetPath.notFound(uri);
        }
    }
}
