package org.foxglove4j.dataloader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests reading the parameters of a request from its URL, and writing them to other URLs. */
class QueryParametersTest {

    private static final String ENCODED = "flightId=A%20B%26%C3%A9&startTime=2024-01-01T00%3A00%3A00Z&flag=";

    @Test
    void writtenParametersAreReadBack() {
        QueryParameters parameters = QueryParameters.none()
                .with("flightId", "A B&é")
                .with("startTime", Instant.parse("2024-01-01T00:00:00Z"))
                .with("flag", "");
        assertThat(parameters).hasToString(ENCODED);
        assertThat(QueryParameters.parse(ENCODED)).isEqualTo(parameters).hasSameHashCodeAs(parameters);
        assertThat(QueryParameters.parse("flightId=A+B%26é&&startTime=2024-01-01T00:00:00Z&flag"))
                .isEqualTo(parameters);
        assertThat(parameters.names()).containsExactly("flightId", "startTime", "flag");
    }

    @Test
    void emptyQueryHasNoParameters() {
        assertThat(QueryParameters.parse(null))
                .isEqualTo(QueryParameters.none())
                .hasToString("");
        assertThat(QueryParameters.none().get("flightId")).isEmpty();
        assertThat(QueryParameters.none().time("startTime")).isEmpty();
    }

    @Test
    void alreadyDecodedParametersAreAccepted() {
        assertThat(QueryParameters.of(Map.of("flightId", "A B&é")).require("flightId"))
                .isEqualTo("A B&é");
    }

    @Test
    void timesIncludeAnOffset() {
        QueryParameters parameters = QueryParameters.parse("a=2024-01-01T12:00:00Z&b=2024-01-01T13:00:00.5%2B01:00");
        assertThat(parameters.requireTime("a")).isEqualTo("2024-01-01T12:00:00Z");
        assertThat(parameters.time("b")).contains(Instant.parse("2024-01-01T12:00:00.5Z"));
    }

    @Test
    void errorsNameTheInvalidParameter() {
        QueryParameters parameters = QueryParameters.parse("a=yesterday&b=2024-01-01T13:00:00+01:00&c=1&c=2");
        assertThatThrownBy(() -> parameters.requireTime("a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a time such as 2024-01-01T12:00:00Z as query parameter a, found yesterday");
        assertThatThrownBy(() -> parameters.requireTime("b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("found 2024-01-01T13:00:00 01:00; a plus sign must be written as %2B in a URL");
        assertThatThrownBy(() -> parameters.require("c"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected query parameter c once, found it 2 times");
        assertThatThrownBy(() -> parameters.require("flightId"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a query parameter flightId, found a, b, c");
        assertThatThrownBy(() -> QueryParameters.none().requireTime("startTime"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a query parameter startTime, found none");
        assertThatThrownBy(() -> QueryParameters.parse("a=%zz"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected two hexadecimal digits after each % of the query, found %zz");
        assertThat(parameters.values("c")).containsExactly("1", "2");
    }

    @Test
    void appUrlPassesParametersToTheDataLoader() {
        assertThat(QueryParameters.parse("flightId=A%20B&day=1&day=2")
                        .appUrl(URI.create("https://loader.example.com/")))
                .hasToString("https://app.foxglove.dev/~/view?ds=remote-data-loader"
                        + "&ds.dataLoaderUrl=https%3A%2F%2Floader.example.com%2F"
                        + "&ds.flightId=A%20B&ds.day=1&ds.day=2");
    }
}
