package org.foxglove4j.example.app.quakes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvRowTest {

    @Test
    void commasSeparateValues() {
        assertThat(CsvRow.split("a,b,,d")).containsExactly("a", "b", "", "d");
        assertThat(CsvRow.split("a,")).containsExactly("a", "");
    }

    @Test
    void quotesPreserveCommasAndQuotes() {
        assertThat(CsvRow.split("1,\"37km NNE of Amboy, Washington\",2"))
                .containsExactly("1", "37km NNE of Amboy, Washington", "2");
        assertThat(CsvRow.split("\"say \"\"hi\"\"\",x")).containsExactly("say \"hi\"", "x");
    }
}
