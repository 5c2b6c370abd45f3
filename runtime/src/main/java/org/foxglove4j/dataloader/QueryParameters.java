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
 * The parameters of a request, which say what data is wanted. Which there are is for the back end to decide: a remote data
 * loader passes to the manifest endpoint those that stand in the address of the app, and the URLs of the sources are the
 * back end's own.
 *
 * <pre>{@code
 * QueryParameters parameters = QueryParameters.parse(exchange.getRequestURI().getRawQuery());
 * String flightId = parameters.require("flightId");
 * Instant start = parameters.requireTime("startTime");
 * String url = "/data?" + parameters;
 * }</pre>
 *
 * <p>What is missing or wrong is an {@link IllegalArgumentException} whose message is fit for the client, as the answer of a
 * request that failed with status 400. Immutable.
 */
public final class QueryParameters {

    private static final String APP = "https://app.foxglove.dev/~/view";
    private static final String LOADER_URL = "dataLoaderUrl";

    private final Map<String, List<String>> values;

    private QueryParameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /** Returns no parameters, to begin with. */
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
     * @param rawQuery what follows the question mark, as {@link URI#getRawQuery} has it; null if nothing does
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

    /** Returns these and one more; behind those of the same name, if there are. */
    public QueryParameters with(String name, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        List<String> ofName = new ArrayList<>(values(name));
        ofName.add(Objects.requireNonNull(value, "value"));
        more.put(Objects.requireNonNull(name, "name"), List.copyOf(ofName));
        return new QueryParameters(more);
    }

    /** Returns these and one more, a time that {@link #time} reads. */
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
     * 2024-01-01T13:00:00.5%2B01:00} as it stands in a URL.
     *
     * @throws IllegalArgumentException if it is not given, or several times, or not a time
     */
    public Instant requireTime(String name) {
        return time(name).orElseThrow(() -> missing(name));
    }

    /**
     * Returns the address of the app, set to ask a remote data loader for the data that these parameters stand for.
     *
     * @param dataLoader where the loader is, as the app reaches it: not the back end
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

    /** Returns the parameters as they stand in a URL behind the question mark, encoded; empty if there are none. */
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
                    "expected two hexadecimal digits behind each % of the query, found " + text, e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
