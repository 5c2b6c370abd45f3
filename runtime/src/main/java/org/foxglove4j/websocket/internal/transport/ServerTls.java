package org.foxglove4j.websocket.internal.transport;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;

/** How a server encrypts its connections. Immutable. */
public final class ServerTls {

    private final SSLContext context;
    private final SSLParameters parameters;

    private ServerTls(SSLContext context, SSLParameters parameters) {
        this.context = context;
        this.parameters = parameters;
    }

    /** Creates an instance with the default parameters of the context. */
    public static ServerTls of(SSLContext context) {
        return new ServerTls(context, engine(context).getSSLParameters());
    }

    /**
     * Creates an instance with a copy of the parameters.
     *
     * @throws IllegalArgumentException if the context does not support the parameters
     */
    public static ServerTls of(SSLContext context, SSLParameters parameters) {
        SSLEngine engine = engine(context);
        engine.setSSLParameters(parameters);
        return new ServerTls(context, engine.getSSLParameters());
    }

    /** Creates the engine for one connection. */
    public SSLEngine newEngine() {
        SSLEngine engine = engine(context);
        engine.setSSLParameters(parameters);
        return engine;
    }

    private static SSLEngine engine(SSLContext context) {
        SSLEngine engine = context.createSSLEngine();
        engine.setUseClientMode(false);
        return engine;
    }
}
