package org.foxglove4j.websocket;

import java.nio.file.Path;
import java.util.Map;
import org.foxglove4j.websocket.internal.asset.ClassPathAssets;
import org.foxglove4j.websocket.internal.asset.FolderAssets;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the files that clients ask for by a URI, such as the meshes of a robot's model.
 *
 * <pre>{@code
 * AssetHandler assets = AssetHandler.byPrefix(Map.of(
 *         "package://arm/", AssetHandler.folder(Path.of("models", "arm")),
 *         "resource://", AssetHandler.classPath(Main.class, "assets")));
 * WebSocketServer server = WebSocketServer.builder().assets(assets).start();
 * }</pre>
 *
 * <p>The calls for one client come one at a time and in order, with all else that it asks; those for different clients
 * may come at once. No lock is held.
 *
 * @see AsyncAssetHandler
 */
@FunctionalInterface
public interface AssetHandler {

    /**
     * Returns the content of a file.
     *
     * @param uri what the client asks for, as it asks; it may be anything
     * @return the content, or null if there is none
     * @throws Exception if it cannot be had; the message goes to the client
     */
    byte @Nullable [] fetch(String uri) throws Exception;

    /**
     * Returns a handler that takes what it is asked for as a path within a folder. Nothing outside of the folder is ever
     * sent, whether by {@code ..}, by an absolute path or by a symbolic link. Escapes such as {@code %20} are decoded.
     */
    static AssetHandler folder(Path folder) {
        return new FolderAssets(folder)::fetch;
    }

    /**
     * Returns a handler that takes what it is asked for as a path within a folder of the class path, or of a module.
     *
     * @param neighbour a class of the same jar or module
     * @param folder the folder, from the root of the class path, for example {@code assets/arm}
     */
    static AssetHandler classPath(Class<?> neighbour, String folder) {
        return new ClassPathAssets(neighbour, folder)::fetch;
    }

    /**
     * Returns a handler that lets others fetch: each what begins with its prefix, the longest one that fits. The others
     * are asked for what comes after the prefix.
     */
    static AssetHandler byPrefix(Map<String, AssetHandler> handlerByPrefix) {
        return new PrefixedAssets(handlerByPrefix);
    }
}
