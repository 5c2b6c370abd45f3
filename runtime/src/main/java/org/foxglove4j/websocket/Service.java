package org.foxglove4j.websocket;

import java.util.concurrent.CompletionStage;
import org.foxglove4j.Decoder;
import org.foxglove4j.Encoder;
import org.foxglove4j.MessageEncodings;
import org.foxglove4j.websocket.internal.protocol.ServiceSide;
import org.jspecify.annotations.Nullable;

/**
 * Something that clients may ask a program to do, and that answers them. Immutable; may be given to several servers.
 *
 * <pre>{@code
 * Service grip = Service.of("/arm/grip", GripRequest.class, GripResponse.class, request -> arm.grip(request));
 * WebSocketServer server = WebSocketServer.builder().services(grip).start();
 * }</pre>
 *
 * <p>The app calls services in JSON.
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
     * Creates a service of annotated types, which requests and responses have in JSON.
     *
     * @throws IllegalArgumentException if the annotation processor has written nothing for a type
     */
    public static <Q, R> Service of(
            String name, Class<Q> requestType, Class<R> responseType, TypedServiceHandler<Q, R> handler) {
        return builder(name, requestType)
                .handler(GeneratedForm.JSON.decoder(requestType), GeneratedForm.JSON.encoder(responseType), handler);
    }

    /**
     * Creates a service of annotated types, which requests and responses have in JSON, that may answer later.
     *
     * @throws IllegalArgumentException if the annotation processor has written nothing for a type
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
     * Creates a service whose requests have no schema. Say which with {@link ServiceBuilder#request} otherwise.
     *
     * @param request reads requests, and says in which encoding they must be
     * @param response writes responses, and says in which encoding they are
     */
    public static <Q, R> Service of(
            String name, Decoder<Q> request, Encoder<R> response, TypedServiceHandler<Q, R> handler) {
        return builder(name).handler(request, response, handler);
    }

    /**
     * Creates a service whose requests have no schema, and that may answer later.
     *
     * @param request reads requests, and says in which encoding they must be
     * @param response writes responses, and says in which encoding they are
     */
    public static <Q, R> Service ofAsync(
            String name,
            Decoder<Q> request,
            Encoder<R> response,
            TypedServiceHandler<Q, ? extends CompletionStage<R>> handler) {
        return builder(name).handlerAsync(request, response, handler);
    }

    /** Creates a service of bytes, in any of the encodings that the server supports. */
    public static Service of(String name, ServiceHandler handler) {
        return builder(name).handler(handler);
    }

    /** Creates a service of bytes, in any of the encodings that the server supports, that may answer later. */
    public static Service ofAsync(String name, AsyncServiceHandler handler) {
        return builder(name).handlerAsync(handler);
    }

    /** Begins to configure a service of which there is more to say. */
    public static ServiceBuilder builder(String name) {
        return new ServiceBuilder(name);
    }

    /** Returns the name, unique on a server. */
    public String name() {
        return name;
    }

    /** Returns the name of its type. */
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
