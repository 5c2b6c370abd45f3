package org.foxglove4j.websocket;

/** The protocol's messages about parameters, as written by a client and a server. */
final class ParameterTexts {

    private ParameterTexts() {}

    static String get(String names, String id) {
        return "{\"op\":\"getParameters\",\"parameterNames\":[" + names + "]" + id + "}";
    }

    static String set(String parameters, String id) {
        return "{\"op\":\"setParameters\",\"parameters\":[" + parameters + "]" + id + "}";
    }

    static String subscribe(String names) {
        return "{\"op\":\"subscribeParameterUpdates\",\"parameterNames\":[" + names + "]}";
    }

    static String unsubscribe(String names) {
        return "{\"op\":\"unsubscribeParameterUpdates\",\"parameterNames\":[" + names + "]}";
    }

    static String values(String parameters, String id) {
        return "{\"op\":\"parameterValues\",\"parameters\":[" + parameters + "]" + id + "}";
    }
}
