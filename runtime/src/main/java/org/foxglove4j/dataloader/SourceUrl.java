package org.foxglove4j.dataloader;

import java.net.URI;
import java.net.URISyntaxException;

/** Refuses what no loader can fetch, where it is written rather than where it is read. */
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
