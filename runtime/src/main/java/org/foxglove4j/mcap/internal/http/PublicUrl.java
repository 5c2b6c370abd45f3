package org.foxglove4j.mcap.internal.http;

import java.net.URI;

/**
 * Removes parts of a URL that may be secret: the user name and password, and the query, which may contain a signature.
 */
public final class PublicUrl {

    private PublicUrl() {}

    /** Returns a URL without these parts. */
    public static String of(URI uri) {
        String authority = uri.getRawAuthority();
        if (authority == null) {
            return uri.getScheme() + ":" + (uri.getRawPath() == null ? "" : uri.getRawPath());
        }
        return uri.getScheme() + "://" + authority.substring(authority.lastIndexOf('@') + 1) + uri.getRawPath();
    }
}
