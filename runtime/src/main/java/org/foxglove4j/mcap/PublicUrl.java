package org.foxglove4j.mcap;

import java.net.URI;

/** Tells where a file is without what may be a secret: a password before the host, and the query, which signs links. */
final class PublicUrl {

    private PublicUrl() {}

    static String of(URI uri) {
        String authority = uri.getRawAuthority();
        if (authority == null) {
            return uri.getScheme() + ":" + (uri.getRawPath() == null ? "" : uri.getRawPath());
        }
        return uri.getScheme() + "://" + authority.substring(authority.lastIndexOf('@') + 1) + uri.getRawPath();
    }
}
