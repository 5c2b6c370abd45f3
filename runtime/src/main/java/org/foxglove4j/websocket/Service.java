package org.foxglove4j.websocket;

import java.util.concurrent.CompletionStage;
import org.foxglove4j.Decoder;
import org.foxglove4j.Encoder;
import org.foxglove4j.MessageEncodings;
import org.foxglove4j.websocket.internal.protocol.ServiceSide;
import org.jspecify.annotations.Nullable;

/**
 * A service that clients can call. Immutable; the same service can be added to several servers.
 *
 * <pre>{@code
 * Service grip = Service.of("/arm/grip", GripRequest.class, GripResponse.class, request -> arm.grip(request));
 * WebSocketServer server = WebSocketServer.builder().services(grip).start();
 * }</pre>
 *
 * <p>The app encodes requests as JSON.
 *
 * @see WebSocketServerBuilder#services
 * @see WebSocketServer#addServices
 */
public final class Service {

    private final String name;
    private final String type;
    private final @Nullable ServiceSide request;
    private final @Nullable ServiceSide response;
    private final AsyncServiceHandler handler;

    Service(
            String name,
            String type,
            @Nullable ServiceSide request,
            @Nullable ServiceSide response,
            AsyncServiceHandler handler) {
        this.name = name;
        this.type = type;
        this.request = request;
        this.response = response;
        this.handler = handler;
    }

    /**
     * Creates a service with requests and responses of annotated types, encoded as JSON.
     *
     * @throws IllegalArgumentException if the annotation processor did not generate code for a type
     */
    public static <Q, R> Service of(
            String name, Class<Q> requestType, Class<R> responseType, TypedServiceHandler<Q, R> handler) {
        return builder(name, requestType)
                .handler(GeneratedForm.JSON.decoder(requestType), GeneratedForm.JSON.encoder(responseType), handler);
    }

    /**
     * Creates an asynchronous service with requests and responses of annotated types, encoded as JSON.
     *
     * @throws IllegalArgumentException if the annotation processor did not generate code for a type
     */
    public static <Q, R> Service ofAsync(
            String name,
            Class<Q> requestType,
            Class<R> responseType,
            TypedServiceHandler<Q, ? extends CompletionStage<R>> handler) {
        return builder(name, requestType)
                .handlerAsync(
                        GeneratedForm.JSON.decoder(requestType), GeneratedForm.JSON.encoder(responseType), handler);
    }

    /**
     * Creates a service whose requests have no schema. To specify a schema, use {@link ServiceBuilder#request}.
     *
     * @param request decodes requests, and determines the encoding that they must have
     * @param response encodes responses, and determines their encoding
     */
    public static <Q, R> Service of(
            String name, Decoder<Q> request, Encoder<R> response, TypedServiceHandler<Q, R> handler) {
        return builder(name).handler(request, response, handler);
    }

    /**
     * Creates an asynchronous service whose requests have no schema.
     *
     * @param request decodes requests, and determines the encoding that they must have
     * @param response encodes responses, and determines their encoding
     */
    public static <Q, R> Service ofAsync(
            String name,
            Decoder<Q> request,
            Encoder<R> response,
            TypedServiceHandler<Q, ? extends CompletionStage<R>> handler) {
        return builder(name).handlerAsync(request, response, handler);
    }

    /** Creates a service that handles encoded requests, in any encoding that the server supports. */
    public static Service of(String name, ServiceHandler handler) {
        return builder(name).handler(handler);
    }

    /** Creates an asynchronous service that handles encoded requests, in any encoding that the server supports. */
    public static Service ofAsync(String name, AsyncServiceHandler handler) {
        return builder(name).handlerAsync(handler);
    }

    /** Returns a builder for a service with further settings. */
    public static ServiceBuilder builder(String name) {
        return new ServiceBuilder(name);
    }

    /** Returns the name, which must be unique on a server. */
    public String name() {
        return name;
    }

    /** Returns the name of the service type. */
    public String type() {
        return type;
    }

    @Override
    public String toString() {
        return "Service[" + name + ", " + type + "]";
    }

    @Nullable
    ServiceSide request() {
        return request;
    }

    @Nullable
    ServiceSide response() {
        return response;
    }

    AsyncServiceHandler handler() {
        return handler;
    }

    private static ServiceBuilder builder(String name, Class<?> requestType) {
        return builder(name).request(MessageEncodings.JSON, GeneratedForm.JSON.schema(requestType));
    }
}
