package org.foxglove4j.websocket;

import java.nio.file.Path;
import java.util.Map;
import org.foxglove4j.websocket.internal.asset.ClassPathAssets;
import org.foxglove4j.websocket.internal.asset.FolderAssets;
import org.jspecify.annotations.Nullable;

/**
 * Provides the files that clients request by URI, such as the meshes of a robot model.
 *
 * <pre>{@code
 * AssetHandler assets = AssetHandler.byPrefix(Map.of(
 *         "package://arm/", AssetHandler.folder(Path.of("models", "arm")),
 *         "resource://", AssetHandler.classPath(Main.class, "assets")));
 * WebSocketServer server = WebSocketServer.builder().assets(assets).start();
 * }</pre>
 *
 * <p>Calls for the same client are made one at a time and in the order of all its requests. Calls for different clients
 * may be concurrent. No lock is held during a call.
 *
 * @see AsyncAssetHandler
 */
@FunctionalInterface
public interface AssetHandler {

    /**
     * Returns the content of a file.
     *
     * @param uri the requested URI, exactly as the client sent it; it is not validated
     * @return the content, or null if the file does not exist
     * @throws Exception if the file cannot be read; the exception message is sent to the client
     */
    byte @Nullable [] fetch(String uri) throws Exception;

    /**
     * Returns a handler that resolves requests as paths relative to a folder. It never serves files outside of the
     * folder, whether requested through {@code ..}, an absolute path or a symbolic link. Escapes such as {@code %20}
     * are decoded.
     */
    static AssetHandler folder(Path folder) {
        return new FolderAssets(folder)::fetch;
    }

    /**
     * Returns a handler that resolves requests as paths relative to a folder of the class path or of a module.
     *
     * @param neighbor a class in the same jar or module as the files
     * @param folder the folder, from the root of the class path, for example {@code assets/arm}
     */
    static AssetHandler classPath(Class<?> neighbor, String folder) {
        return new ClassPathAssets(neighbor, folder)::fetch;
    }

    /**
     * Returns a handler that delegates each request to the handler with the longest matching prefix. The prefix is
     * removed from the URI that the delegate receives.
     */
    static AssetHandler byPrefix(Map<String, AssetHandler> handlerByPrefix) {
        return new PrefixedAssets(handlerByPrefix);
    }
}
