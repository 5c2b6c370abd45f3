package org.foxglove4j.websocket.internal.asset;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.nio.charset.StandardCharsets;

/** Converts the URIs that clients request to relative paths that cannot leave the base folder. */
public final class AssetPath {

    private AssetPath() {}

    /**
     * Returns a path of plain names separated by slashes.
     *
     * @throws FileNotFoundException if the URI is not such a path, or could lead out of the base folder
     */
    public static String require(String uri) throws FileNotFoundException {
        String path = decode(uri);
        for (String name : path.split("/", -1)) {
            boolean plain = !name.isEmpty()
                    && !name.equals(".")
                    && !name.equals("..")
                    && name.chars().noneMatch(c -> c == '\\' || c == ':' || c < ' ');
            if (!plain) {
                throw notFound(uri);
            }
        }
        return path;
    }

    /** Creates an exception for a missing file, which does not reveal paths of the server. */
    public static FileNotFoundException notFound(String uri) {
        return new FileNotFoundException("there is no asset " + uri);
    }

    /** Decodes the escapes of RFC 3986, section 2.1; invalid escapes are left unchanged. */
    private static String decode(String uri) {
        if (uri.indexOf('%') < 0) {
            return uri;
        }
        byte[] text = uri.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(text.length);
        for (int i = 0; i < text.length; i++) {
            int high = text[i] == '%' && i + 2 < text.length ? Character.digit(text[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text[i + 2], 16);
            if (low < 0) {
                decoded.write(text[i]);
            } else {
                decoded.write(16 * high + low);
                i += 2;
            }
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }
}
