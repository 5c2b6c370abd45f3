package org.foxglove4j.processor.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that lock files tolerate what editors and version control do to text, and that lost or mixed lines are
 * rejected.
 */
class LockParserTest {

    private static final String POINT = """
            message arm.Point
            class arm.Point
            encoding json
            1 x: double [m]
            2 y: optional double
            reserved 3 z: float by arm.Old
            """;

    @Test
    void windowsLineEndsMakeNoDifference() throws LockSyntaxException {
        assertThat(parse(POINT.replace("\n", "\r\n"))).isEqualTo(parse(POINT));
    }

    @Test
    void commentsBlankLinesAndFieldOrderMakeNoDifference() throws LockSyntaxException {
        LockedSchema edited = parse("""

                # by hand
                message arm.Point
                reserved 3 z: float by arm.Old
                2 y: optional double\s\s
                  1 x: double [m]
                encoding json
                class arm.Point""");

        assertThat(edited).isEqualTo(parse(POINT));
        assertThat(LockPrinter.print(edited)).isEqualTo(LockPrinter.print(parse(POINT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<<<<<<< HEAD", "||||||| 1f3b2c4", "=======", ">>>>>>> other"})
    void mergeConflictMarkersAreReported(String mark) {
        assertThatThrownBy(() -> parse(POINT + mark + "\n"))
                .isInstanceOf(LockSyntaxException.class)
                .hasMessage("test.lock:7: unresolved merge conflict; keep the lines that match the sources");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"2 w: string;2 y: optional double", "4 x: string;1 x: double [m]"})
    void mergeThatKeptTheLinesOfBothSidesIsRejected(String line, String twin) {
        assertThatThrownBy(() -> parse(POINT + line))
                .isInstanceOf(LockSyntaxException.class)
                .hasMessage(
                        "test.lock:7: expected unique numbers and names, found \"" + twin + "\" and \"" + line + "\"");
    }

    @Test
    void constantsOfBothSidesOfAMergeAreRejected() {
        assertThatThrownBy(() -> parse("enum a.E\nclass a.E\n0 OFF\n1 ON\n1 AUTO\n"))
                .hasMessage("test.lock:5: expected unique numbers and names, found \"1 ON\" and \"1 AUTO\"");
    }

    @Test
    void laterVersionIsReported() {
        assertThatThrownBy(() -> parse("# Schema lock\nversion 2\nmessage arm.Point { anything }\n"))
                .hasMessage("test.lock:2: expected version 1 of the lock, found version 2, written by a later version"
                        + " of foxglove4j: build with that version");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1 x double;a field such as 1 x: double [m], found: 1 x double",
                "9999999999 x: double;a 32-bit integer, found: 9999999999",
                "1 x: quaternion;a type such as double, found: quaternion",
                "encoding xml;the encoding json or protobuf, found: xml",
                "enum a.E;one schema in the file, found a second, a.E"
            })
    void invalidLineReportsWhatWasExpected(String line, String expected) {
        assertThatThrownBy(() -> parse("message a.M\nclass a.M\n" + line))
                .hasMessage("test.lock:3: expected " + expected);
    }

    @Test
    void emptyFileIsRejected() {
        assertThatThrownBy(() -> parse(""))
                .hasMessage("test.lock:0: expected the lines message (or oneof, enum) and class before the end of the"
                        + " file");
    }

    private static LockedSchema parse(String text) throws LockSyntaxException {
        return LockParser.parse("test.lock", text);
    }
}
