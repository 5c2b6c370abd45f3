package org.foxglove4j.websocket;

/** The port of servers that are not given one: the app's default, unless a system property sets another. */
final class DefaultPort {

    private static final int OF_THE_APP = 8765;
    private static final int MAX_PORT = 65535;
    private static final String PROPERTY = "foxglove4j.port";

    private DefaultPort() {}

    /**
     * Returns the port.
     *
     * @throws IllegalArgumentException if the system property is not a port
     */
    static int get() {
        String port = System.getProperty(PROPERTY);
        if (port == null) {
            return OF_THE_APP;
        }
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > MAX_PORT) {
            throw new IllegalArgumentException(
                    "system property " + PROPERTY + ": expected a port from 0 to " + MAX_PORT + ", found " + port);
        }
        return Integer.parseInt(port);
    }
}
