package org.foxglove4j.mcap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.foxglove4j.mcap.McapMessages.CursorSource;
import org.jspecify.annotations.Nullable;

/**
 * The decoded values of the messages that a query selects. Each message is decoded when it is read.
 *
 * <p>Nothing is read before the first value is requested. The values can be iterated as often as the
 * {@link McapMessages} that they come from.
 *
 * @param <T> the type of the values
 */
public final class DecodedMessages<T> implements Iterable<T> {

    private final CursorSource source;
    private final Function<? super McapMessage, ? extends T> decoder;

    DecodedMessages(CursorSource source, Function<? super McapMessage, ? extends T> decoder) {
        this.source = source;
        this.decoder = decoder;
    }

    /**
     * Returns an iterator over the values.
     *
     * @return an iterator whose methods throw {@link UncheckedIOException} if reading fails, and any exception of the
     *     decoder
     */
    @Override
    public Iterator<T> iterator() {
        return new DecodingIterator<>(source, decoder);
    }

    /**
     * Returns a stream of the values.
     *
     * @return a sequential stream, in the query's order, that throws as the iterator does
     */
    public Stream<T> stream() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.IMMUTABLE), false);
    }

    private static final class DecodingIterator<T> implements Iterator<T> {

        private final CursorSource source;
        private final Function<? super McapMessage, ? extends T> decoder;
        private @Nullable MessageCursor cursor;
        private boolean ahead;
        private boolean ended;

        DecodingIterator(CursorSource source, Function<? super McapMessage, ? extends T> decoder) {
            this.source = source;
            this.decoder = decoder;
        }

        @Override
        public boolean hasNext() {
            if (ahead || ended) {
                return ahead;
            }
            try {
                if (cursor == null) {
                    cursor = source.open();
                }
                ahead = cursor.next();
                if (!ahead) {
                    ended = true;
                    cursor.close();
                }
                return ahead;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public T next() {
            if (!hasNext() || cursor == null) {
                throw new NoSuchElementException("there are no more messages");
            }
            ahead = false;
            return decoder.apply(cursor.message());
        }
    }
}
