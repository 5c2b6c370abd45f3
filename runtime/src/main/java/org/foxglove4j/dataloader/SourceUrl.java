package org.foxglove4j.dataloader;

import java.net.URI;
import java.net.URISyntaxException;

/** Rejects URLs that no loader can fetch when they are written rather than when they are read. */
final class SourceUrl {

    private SourceUrl() {}

    static void check(String url) {
        try {
            if (!new URI(url).isOpaque() && !url.isEmpty()) {
                return;
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(wrong(url), e);
        }
        throw new IllegalArgumentException(wrong(url));
    }

    private static String wrong(String url) {
        return "expected the URL of a source such as /data?flightId=ABC123, found \"" + url
                + "\"; QueryParameters encodes special characters";
    }
}
