package org.foxglove4j.websocket;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.foxglove4j.websocket.internal.asset.AssetPath;
import org.jspecify.annotations.Nullable;

/** Delegates requests for files to other handlers by prefix. */
final class PrefixedAssets implements AssetHandler {

    private final List<Map.Entry<String, AssetHandler>> longestFirst;

    PrefixedAssets(Map<String, AssetHandler> handlerByPrefix) {
        Comparator<Map.Entry<String, AssetHandler>> byLength =
                Comparator.comparing(entry -> entry.getKey().length());
        longestFirst = Map.copyOf(handlerByPrefix).entrySet().stream()
                .sorted(byLength.reversed())
                .toList();
    }

    @Override
    public byte @Nullable [] fetch(String uri) throws Exception {
        for (Map.Entry<String, AssetHandler> entry : longestFirst) {
            if (uri.startsWith(entry.getKey())) {
                return entry.getValue().fetch(uri.substring(entry.getKey().length()));
            }
        }
        throw AssetPath.notFound(uri);
    }
}
