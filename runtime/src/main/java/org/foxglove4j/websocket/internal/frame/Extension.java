package org.foxglove4j.websocket.internal.frame;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An extension of the WebSocket protocol in a {@code Sec-WebSocket-Extensions} header. See RFC 6455, section 9.1.
 *
 * @param parameters the parameters in the order of the header; names may be repeated
 */
public record Extension(String name, List<Parameter> parameters) {

    public static final String HEADER = "Sec-WebSocket-Extensions";

    /**
     * A parameter of an extension.
     *
     * @param value the value without quotes, or null if there is none
     */
    record Parameter(String name, @Nullable String value) {}

    /** Thrown if a header does not conform to its grammar. */
    public static final class MalformedException extends Exception {

        private static final long serialVersionUID = 1L;

        MalformedException(String header, int position) {
            super(HEADER + ": " + header + " is malformed at index " + position);
        }
    }

    /** Parses a header to extensions in order of preference; returns an empty list if the header is empty. */
    public static List<Extension> parse(String header) throws MalformedException {
        return new Parser(header).extensions();
    }

    private static final class Parser {

        private static final String SEPARATORS = "()<>@,;:\\\"/[]?={} \t";
        private static final char DELETE = 0x7F;

        private final String header;
        private int at;

        Parser(String header) {
            this.header = header;
        }

        List<Extension> extensions() throws MalformedException {
            List<Extension> extensions = new ArrayList<>();
            while (true) {
                // A list may have empty elements: RFC 7230, section 7.
                while (skip(',')) {}
                if (at == header.length()) {
                    return extensions;
                }
                extensions.add(extension());
                if (at < header.length() && header.charAt(at) != ',') {
                    throw malformed();
                }
            }
        }

        private Extension extension() throws MalformedException {
            String name = token();
            List<Parameter> parameters = new ArrayList<>();
            while (skip(';')) {
                String parameter = token();
                parameters.add(new Parameter(parameter, skip('=') ? value() : null));
            }
            return new Extension(name, parameters);
        }

        private String value() throws MalformedException {
            if (at == header.length() || header.charAt(at) != '"') {
                return token();
            }
            StringBuilder text = new StringBuilder();
            for (at++; at < header.length() && header.charAt(at) != '"'; at++) {
                if (header.charAt(at) == '\\') {
                    at++;
                }
                if (at == header.length() || !isTokenPart(header.charAt(at))) {
                    throw malformed();
                }
                text.append(header.charAt(at));
            }
            if (at == header.length() || text.isEmpty()) {
                throw malformed();
            }
            at++;
            skipSpace();
            return text.toString();
        }

        private String token() throws MalformedException {
            int from = at;
            while (at < header.length() && isTokenPart(header.charAt(at))) {
                at++;
            }
            if (at == from) {
                throw malformed();
            }
            String token = header.substring(from, at);
            skipSpace();
            return token;
        }

        private boolean skip(char separator) {
            skipSpace();
            if (at == header.length() || header.charAt(at) != separator) {
                return false;
            }
            at++;
            skipSpace();
            return true;
        }

        private void skipSpace() {
            while (at < header.length() && (header.charAt(at) == ' ' || header.charAt(at) == '\t')) {
                at++;
            }
        }

        private MalformedException malformed() {
            return new MalformedException(header, at);
        }

        private static boolean isTokenPart(char c) {
            return c > ' ' && c < DELETE && SEPARATORS.indexOf(c) < 0;
        }
    }
}
