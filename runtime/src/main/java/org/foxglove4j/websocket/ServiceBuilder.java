package org.foxglove4j.websocket;

import java.nio.charset.CharacterCodingException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.foxglove4j.Decoder;
import org.foxglove4j.Encoder;
import org.foxglove4j.Schema;
import org.foxglove4j.websocket.internal.protocol.ServiceSide;
import org.jspecify.annotations.Nullable;

/**
 * Configures a service; {@link Service#builder} begins, and one of the handlers ends.
 *
 * <p>Not safe for use by several threads.
 */
public final class ServiceBuilder {

    private final String name;
    private @Nullable String type;
    private @Nullable ServiceSide request;
    private @Nullable ServiceSide response;

    ServiceBuilder(String name) {
        this.name = WireText.require(name, "the name of a service");
    }

    /** Sets the name of the service's type; by default that of the request's schema, or else that of the service. */
    public ServiceBuilder type(String newType) {
        type = WireText.require(newType, "the type of a service");
        return this;
    }

    /**
     * Sets in which encoding requests must be, and their schema; by default they may be in any encoding that the server
     * supports, and have none.
     *
     * @param encoding the message encoding
     * @param schema null if there is none
     * @throws IllegalArgumentException if the schema is text by its encoding, but not valid UTF-8
     */
    public ServiceBuilder request(String encoding, @Nullable Schema schema) {
        request = side(encoding, schema);
        return this;
    }

    /**
     * Sets in which encoding responses are, and their schema; by default they are in that of the request, and have none.
     *
     * @param encoding the message encoding
     * @param schema null if there is none
     * @throws IllegalArgumentException if the schema is text by its encoding, but not valid UTF-8
     */
    public ServiceBuilder response(String encoding, @Nullable Schema schema) {
        response = side(encoding, schema);
        return this;
    }

    /** Creates the service. */
    public Service handler(ServiceHandler handler) {
        Objects.requireNonNull(handler, "handler");
        return handlerAsync(call -> CompletableFuture.completedFuture(handler.handle(call)));
    }

    /** Creates the service, which may answer later. */
    public Service handlerAsync(AsyncServiceHandler handler) {
        String shownType = type;
        if (shownType == null) {
            shownType = request == null || request.schemaName().isEmpty() ? name : request.schemaName();
        }
        return new Service(name, shownType, request, response, Objects.requireNonNull(handler, "handler"));
    }

    /**
     * Creates the service. What is said here of encodings and of the schema of responses replaces what was said before.
     *
     * @param requests reads requests, and says in which encoding they must be
     * @param responses writes responses, and says in which encoding they are
     */
    public <Q, R> Service handler(Decoder<Q> requests, Encoder<R> responses, TypedServiceHandler<Q, R> handler) {
        describe(requests, responses);
        return handler(call -> responses.encode(handler.handle(requests.decode(call.payload()))));
    }

    /**
     * Creates the service, which may answer later. What is said here of encodings and of the schema of responses replaces
     * what was said before.
     *
     * @param requests reads requests, and says in which encoding they must be
     * @param responses writes responses, and says in which encoding they are
     */
    public <Q, R> Service handlerAsync(
            Decoder<Q> requests, Encoder<R> responses, TypedServiceHandler<Q, ? extends CompletionStage<R>> handler) {
        describe(requests, responses);
        return handlerAsync(
                call -> handler.handle(requests.decode(call.payload())).thenApply(responses::encode));
    }

    private void describe(Decoder<?> requests, Encoder<?> responses) {
        request = request == null
                ? side(requests.messageEncoding(), null)
                : request.withEncoding(requests.messageEncoding());
        response = side(responses.messageEncoding(), responses.schema());
    }

    private static ServiceSide side(String encoding, @Nullable Schema schema) {
        WireText.require(encoding, "the encoding of a service");
        try {
            return ServiceSide.of(encoding, schema);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a schema of encoding " + schema + " is not valid UTF-8", e);
        }
    }
}
