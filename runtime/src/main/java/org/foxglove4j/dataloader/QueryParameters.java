package org.foxglove4j.dataloader;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of a request, which select the data. The back end decides which parameters exist: a remote data
 * loader passes those in the app's URL on to the manifest endpoint, and the back end itself chooses the URLs of the
 * sources.
 *
 * <pre>{@code
 * QueryParameters parameters = QueryParameters.parse(exchange.getRequestURI().getRawQuery());
 * String flightId = parameters.require("flightId");
 * Instant start = parameters.requireTime("startTime");
 * String url = "/data?" + parameters;
 * }</pre>
 *
 * <p>A missing or invalid parameter throws an {@link IllegalArgumentException} whose message can be sent to the client
 * in a response with status 400. Immutable.
 */
public final class QueryParameters {

    private static final String APP = "https://app.foxglove.dev/~/view";
    private static final String LOADER_URL = "dataLoaderUrl";

    private final Map<String, List<String>> values;

    private QueryParameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /** Returns an empty set of parameters. */
    public static QueryParameters none() {
        return new QueryParameters(Map.of());
    }

    /** Returns parameters that a framework has decoded. */
    public static QueryParameters of(Map<String, String> decoded) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        decoded.forEach((name, value) -> values.put(name, List.of(value)));
        return new QueryParameters(values);
    }

    /**
     * Decodes the query of a URL.
     *
     * @param rawQuery the part of the URL after the question mark, as returned by {@link URI#getRawQuery}; null if
     *     there is none
     * @throws IllegalArgumentException if a percent sign is not followed by two hexadecimal digits
     */
    public static QueryParameters parse(@Nullable String rawQuery) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : rawQuery == null ? new String[0] : rawQuery.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                values.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
            }
        }
        values.replaceAll((name, ofName) -> List.copyOf(ofName));
        return new QueryParameters(values);
    }

    /** Returns these parameters and one more, after those with the same name. */
    public QueryParameters with(String name, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        List<String> ofName = new ArrayList<>(values(name));
        ofName.add(Objects.requireNonNull(value, "value"));
        more.put(Objects.requireNonNull(name, "name"), List.copyOf(ofName));
        return new QueryParameters(more);
    }

    /** Returns these parameters and one more, a time that {@link #time} can parse. */
    public QueryParameters with(String name, Instant value) {
        return with(name, value.toString());
    }

    /** Returns the names, in the order of the parameters. */
    public Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** Returns the values of a parameter that may be given several times; empty if it is not given. */
    public List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    /**
     * Returns a parameter, if it is given.
     *
     * @throws IllegalArgumentException if it is given several times
     */
    public Optional<String> get(String name) {
        List<String> ofName = values(name);
        if (ofName.size() > 1) {
            throw new IllegalArgumentException(
                    "expected query parameter " + name + " once, found it " + ofName.size() + " times");
        }
        return ofName.stream().findFirst();
    }

    /**
     * Returns a parameter.
     *
     * @throws IllegalArgumentException if it is not given, or several times
     */
    public String require(String name) {
        return get(name).orElseThrow(() -> missing(name));
    }

    /**
     * Returns a parameter that is a time, if it is given.
     *
     * @throws IllegalArgumentException if it is not a time, or given several times
     */
    public Optional<Instant> time(String name) {
        return get(name).map(text -> parseTime(name, text));
    }

    /**
     * Returns a parameter that is a time, with an offset: {@code 2024-01-01T12:00:00Z}, or {@code
     * 2024-01-01T13:00:00.5%2B01:00} as encoded in a URL.
     *
     * @throws IllegalArgumentException if it is not given, or several times, or not a time
     */
    public Instant requireTime(String name) {
        return time(name).orElseThrow(() -> missing(name));
    }

    /**
     * Returns a URL that opens the app with data from a remote data loader, to which the app passes these parameters.
     *
     * @param dataLoader the URL at which the app reaches the loader; not that of the back end
     */
    public URI appUrl(URI dataLoader) {
        QueryParameters query = none().with("ds", "remote-data-loader").with("ds." + LOADER_URL, dataLoader.toString());
        for (Map.Entry<String, List<String>> entry : values.entrySet()) {
            for (String value : entry.getValue()) {
                query = query.with("ds." + entry.getKey(), value);
            }
        }
        return URI.create(APP + "?" + query);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QueryParameters that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** Returns the parameters, encoded as they appear in a URL after the question mark; empty if there are none. */
    @Override
    public String toString() {
        StringJoiner joiner = new StringJoiner("&");
        values.forEach((name, ofName) -> ofName.forEach(value -> joiner.add(encode(name) + "=" + encode(value))));
        return joiner.toString();
    }

    private IllegalArgumentException missing(String name) {
        return new IllegalArgumentException("expected a query parameter " + name + ", found "
                + (values.isEmpty() ? "none" : String.join(", ", values.keySet())));
    }

    private static Instant parseTime(String name, String text) {
        try {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
        } catch (DateTimeException e) {
            String remedy = text.indexOf(' ') >= 0 ? "; a plus sign must be written as %2B in a URL" : "";
            throw new IllegalArgumentException(
                    "expected a time such as 2024-01-01T12:00:00Z as query parameter " + name + ", found " + text
                            + remedy,
                    e);
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "expected two hexadecimal digits after each % of the query, found " + text, e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
