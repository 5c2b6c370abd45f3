package org.foxglove4j.mcap.internal.http;

import java.net.URI;

/** Tells where a file is without what may be a secret: a password before the host, and the query, which signs links. */
public final class PublicUrl {

    private PublicUrl() {}

    /** Returns a URL without them. */
    public static String of(URI uri) {
        String authority = uri.getRawAuthority();
        if (authority == null) {
            return uri.getScheme() + ":" + (uri.getRawPath() == null ? "" : uri.getRawPath());
        }
        return uri.getScheme() + "://" + authority.substring(authority.lastIndexOf('@') + 1) + uri.getRawPath();
    }
}
