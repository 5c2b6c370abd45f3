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
 * Configures and creates a service. Obtained from {@link Service#builder}; the {@code handler} methods create the
 * service.
 *
 * <p>Not thread-safe.
 */
public final class ServiceBuilder {

    private final String name;
    private @Nullable String type;
    private @Nullable ServiceSide request;
    private @Nullable ServiceSide response;

    ServiceBuilder(String name) {
        this.name = WireText.require(name, "the name of a service");
    }

    /**
     * Sets the name of the service type. Defaults to the name of the request schema, if there is one, and otherwise to
     * the name of the service.
     */
    public ServiceBuilder type(String newType) {
        type = WireText.require(newType, "the type of a service");
        return this;
    }

    /**
     * Sets the encoding that requests must have, and their schema. By default requests may have any encoding that the
     * server supports, and no schema.
     *
     * @param encoding the message encoding
     * @param schema the schema, or null for none
     * @throws IllegalArgumentException if the schema encoding is a text format and the schema is not valid UTF-8
     */
    public ServiceBuilder request(String encoding, @Nullable Schema schema) {
        request = side(encoding, schema);
        return this;
    }

    /**
     * Sets the encoding of responses and their schema. By default responses have the encoding of the request and no
     * schema.
     *
     * @param encoding the message encoding
     * @param schema the schema, or null for none
     * @throws IllegalArgumentException if the schema encoding is a text format and the schema is not valid UTF-8
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

    /** Creates an asynchronous service. */
    public Service handlerAsync(AsyncServiceHandler handler) {
        String shownType = type;
        if (shownType == null) {
            shownType = request == null || request.schemaName().isEmpty() ? name : request.schemaName();
        }
        return new Service(name, shownType, request, response, Objects.requireNonNull(handler, "handler"));
    }

    /**
     * Creates the service. The encodings and the response schema given here replace those set before.
     *
     * @param requests decodes requests, and determines the encoding that they must have
     * @param responses encodes responses, and determines their encoding and schema
     */
    public <Q, R> Service handler(Decoder<Q> requests, Encoder<R> responses, TypedServiceHandler<Q, R> handler) {
        describe(requests, responses);
        return handler(call -> responses.encode(handler.handle(requests.decode(call.payload()))));
    }

    /**
     * Creates an asynchronous service. The encodings and the response schema given here replace those set before.
     *
     * @param requests decodes requests, and determines the encoding that they must have
     * @param responses encodes responses, and determines their encoding and schema
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
