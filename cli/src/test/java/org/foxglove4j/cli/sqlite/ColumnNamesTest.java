package org.foxglove4j.cli.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnNamesTest {

    @Test
    void columnsAreFoundAmongTheirConstraints() {
        assertThat(ColumnNames.of(
                        "CREATE TABLE t(id INTEGER PRIMARY KEY, \"my name\" TEXT DEFAULT ('a,b'), [x] DECIMAL(1,2),"
                                + "`Y`, 'z' BLOB, check_ INT, CHECK (x > 1), PRIMARY KEY (id, x)) WITHOUT ROWID"))
                .containsExactly("id", "my name", "x", "y", "z", "check_");
        assertThat(ColumnNames.of("CREATE TABLE t AS SELECT 1")).isEmpty();
        assertThat(ColumnNames.of("CREATE TABLE t(a, b")).containsExactly("a");
    }
}
