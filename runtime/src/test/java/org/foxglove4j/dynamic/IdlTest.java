package org.foxglove4j.dynamic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that schemas in IDL are understood. */
class IdlTest {

    private static final String LINE = "=".repeat(80) + "\nIDL: ";

    private final MapDecoder decoder = MapDecoder.create();

    @Test
    void ros2SchemasConsistOfSeveralFiles() {
        String schema = LINE + """
                test_msgs/msg/Scan
                // generated from rosidl_adapter/resource/msg.idl.em
                #include "builtin_interfaces/msg/Time.idl"
                module test_msgs {
                  module msg {
                    module Scan_Constants {
                      const int8 LIMIT = -3;
                      @verbatim (language="comment", text= "half // of" "\\n" "one \\"unit\\"")
                      const double HALF = .5e0;
                      const string TEXT = "a" "b";
                    };
                    typedef float float__3[3];
                    @verbatim (language="comment", text="")
                    struct Scan {
                      builtin_interfaces::msg::Time stamp;
                      @unit(value="m") @range (min=0.0, max=+1.0) @default (value=-1.5)
                      float__3 ranges;
                      @key sequence<test_msgs::msg::Hit, 4> hits;
                      string<7> name;
                    };
                  };
                };
                """ + "\n" + LINE + """
                builtin_interfaces/msg/Time
                module builtin_interfaces { module msg {
                  struct Time { int32 sec; uint32 nanosec; };
                }; };
                """ + "\n" + LINE + """
                test_msgs/msg/Hit
                module test_msgs { module msg { struct Hit { octet id; boolean ok; }; }; };
                """;

        assertThat(ros(
                        schema,
                        "test_msgs/msg/Scan",
                        "00010000 01000000 02000000 0000803f 00000040 00004040 01000000 ff010000 03000000 686900"))
                .isEqualTo("{stamp={sec=1, nanosec=2}, ranges=[1.0, 2.0, 3.0], hits=[{id=255, ok=true}], name=hi}");
        assertThat(ros(
                        schema,
                        "other/Name",
                        "00010000 01000000 02000000 0000803f 00000040 00004040 00000000 01000000 00"))
                .as("the first struct if the name is unknown")
                .isEqualTo("{stamp={sec=1, nanosec=2}, ranges=[1.0, 2.0, 3.0], hits=[], name=}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "const long N = 2; ! octet a[N]; ! 0102",
                "const long N = 1 + 1 * 2 - 1; ! octet a[N]; ! 0102",
                "const long N = (1 << 3 | 0x1) % 7; ! octet a[N]; ! 0102",
                "const long N = -(-5 & ~4) ^ 7; ! octet a[N]; ! 0102",
                "const long N = 020 / 8; ! octet a[N]; ! 0102",
                "const boolean T = TRUE; ! octet a[T + 1]; ! 0102",
                "const char C = 'A'; ! octet a[C - 63]; ! 0102",
                "module m { module n { const short N = 2; }; const short N = 9; }; ! octet a[m::n::N]; ! 0102",
                "module m { const short N = 2; typedef octet A[N]; }; const short N = 1; ! ::m::A a; ! 0102",
                "enum E { ONE, TWO, @value(2) PAIR }; ! octet a[E::PAIR]; ! 0102",
                "enum E { ONE, TWO, @value(2) PAIR }; ! octet a[PAIR]; ! 0102",
                "typedef octet A[2], B; ! A a; ! 0102",
                "bitmask M { @position(0) X, Y }; @bit_bound(8) bitmask N { X }; ! N a[2], none[1]; ! 010203",
            })
    void constantsAndTypedefsAreResolved(String before, String member, String bytes) {
        String schema = before + " struct T { " + member + " };";

        assertThat(omg(schema, "T", "00010000" + bytes)).startsWith("{a=").contains("1, 2");
    }

    @Test
    void namesAreLookedForFromTheInnermostModule() {
        String schema = """
                struct A { octet outer; };
                module m {
                  module n { struct T { A a; m::A b; ::A c; n::B d; }; struct B { octet x; }; };
                  struct A { octet inner; };
                };
                """;

        assertThat(omg(schema, "m::n::T", "00010000 01020304"))
                .isEqualTo("{a={inner=1}, b={inner=2}, c={outer=3}, d={x=4}}");
    }

    @Test
    void declaratorsHaveTheirOwnDimensions() {
        assertThat(omg("struct T { int8 a, b[2], c[1][2]; };", "T", "00010000 0102030405"))
                .isEqualTo("{a=1, b=[2, 3], c=[[4, 5]]}");
    }

    @Test
    void membersMayBeNamedLikeTypes() {
        assertThat(omg("struct T { octet string; boolean module, octet; int8 T; };", "T", "00010000 01000107"))
                .isEqualTo("{string=1, module=false, octet=true, T=7}");
    }

    @Test
    void structsAreAnnouncedAndContainThemselvesInSequences() {
        String schema = "struct T; union U; struct T { octet x; sequence<T> more; };";

        assertThat(omg(schema, "T", "00010000 01000000 01000000 02000000 00000000"))
                .isEqualTo("{x=1, more=[{x=2, more=[]}]}");
    }

    @Test
    void enumsAreNamesAndUnknownValuesAreNumbers() {
        String schema = "enum E { A, B, @value(-7) C, D }; typedef E F; struct T { E x; sequence<F> y; };";

        assertThat(omg(schema, "T", "00010000 01000000 03000000 f9ffffff faffffff 63000000"))
                .isEqualTo("{x=B, y=[C, D, 99]}");
    }

    @Test
    void extensibilityAndIdsAreReadFromAnnotations() {
        String member = " struct T { @id(1 + 1) octet a; octet b; };";
        String bytes = "000b0000 10000000 03000000 05000000 02000000 06000000";
        for (String annotation : List.of(
                "@mutable",
                "@extensibility(MUTABLE)",
                "@extensibility(MUTABLE_EXTENSIBILITY)",
                "@key @mutable @nested(FALSE)")) {
            assertThat(omg(annotation + member, "T", bytes)).as(annotation).isEqualTo("{a=6, b=5}");
        }
        // The id is from section 7.3.1.2.1.1 of DDS-XTypes 1.3: 0x0fa5dd70.
        for (String schema : List.of(
                "@mutable @autoid(HASH) struct T { octet color; };",
                "@mutable struct T { @hashid octet color; };",
                "@mutable struct T { @hashid(\"color\") octet colour; };")) {
            assertThat(omg(schema, "T", "000b0000 05000000 70dda50f 07"))
                    .as(schema)
                    .matches("\\{colou?r=7}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "struct T { octet a };",
                "struct T { octet a;",
                "struct T { 5 a; };",
                "struct T { octet a[; };",
                "struct T { long double a; };",
                "struct T { map<string, long> a; };",
                "struct T { octet $a; };",
                "struct T { octet a; } /* no end",
                "const string S = \"no end",
                "interface T { };",
                "@id(",
                "::",
                "\n\n" + "====================" + "\nMSG: x",
            })
    void invalidTextsAreReportedWithTheirLine(String schema) {
        assertThatThrownBy(() -> omg(schema, "T", "00010000 00"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("(?s)line [1-4] of its schema .*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "struct A { octet a; }; | lacks the type T",
                "struct T { Missing a; }; | lacks the type Missing",
                "struct T { octet a[MISSING]; }; | lacks the constant MISSING",
                "const string S = \"a\"; struct T { octet a[S]; }; | has 'a' where an integer was expected",
                "const long A = B; const long B = A; struct T { octet a[A]; }; | more than 100 steps",
                "typedef T T; | defined in more than 100 steps, or by itself",
                "typedef octet T; | T is neither a struct nor a union",
                "struct T : T { octet a; }; | T extends itself",
                "enum E { A }; struct T : E { octet a; }; | T extends E, which is not a struct",
                "struct T { octet a[1 - 1]; }; | an array of 0 elements",
                "struct T { octet a[5 / 0]; }; | divides by zero",
                "union T switch (double) { case 1: octet a; }; | a discriminator that is neither an integer nor an enum",
                "struct T { T a; octet b; }; | nests deeper than 100 values",
                "struct T { octet a[2000000000]; }; | there cannot be 2000000000 elements in its last 1 bytes",
            })
    void impossibleSchemasAreReported(String schema, String problem) {
        assertThatThrownBy(() -> omg(schema, "T", "00010000 00"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void hostileSchemasAreRejectedQuickly() {
        String many = "sequence<".repeat(50_000);
        assertThatThrownBy(() -> omg("struct T { " + many, "T", "")).hasMessageContaining("nests deeper than 100");
        assertThatThrownBy(() -> omg("module m { ".repeat(50_000), "T", "")).hasMessageContaining("nests deeper");
        assertThatThrownBy(() -> omg("const long A = " + "(".repeat(50_000), "T", ""))
                .hasMessageContaining("nests");
        assertThatThrownBy(() -> omg("const long A = 1" + "+1".repeat(50_000) + "; struct T { octet a[A]; };", "T", ""))
                .hasMessageContaining("more than 100 steps");

        StringBuilder extending = new StringBuilder("struct T0 { octet x; };");
        StringBuilder wide = new StringBuilder("struct Wide { octet x")
                .append(", x".repeat(2000))
                .append("; };");
        StringBuilder users = new StringBuilder();
        for (int i = 1; i < 200; i++) {
            extending.append("struct T%d : T%d {};".formatted(i, i - 1));
            wide.append("struct W%d : Wide {};".formatted(i));
            users.append("W%d w%d;".formatted(i, i));
        }
        assertThatThrownBy(() -> omg(extending.toString(), "T199", "")).hasMessageContaining("extends more than 100");
        assertThatThrownBy(() -> omg(wide + "struct T { " + users + "};", "T", ""))
                .hasMessageContaining("more than 100000 members");

        StringBuilder doubling = new StringBuilder("const long C0 = 1; struct T0 { octet a[C0 - C0 + 1]; };");
        for (int i = 1; i < 90; i++) {
            doubling.append("const long C%d = C%d + C%d; struct T%d { T%d a; T%d b; };"
                    .formatted(i, i - 1, i - 1, i, i - 1, i - 1));
        }
        assertThatThrownBy(() -> omg(doubling + " struct T { octet a[C30 - C30 + 1]; T89 b; };", "T", "00010000 01"))
                .hasMessageContaining("there cannot be 1 elements in its last 0 bytes");
    }

    private String omg(String schema, String name, String hex) {
        return decode("omgidl", schema, name, hex);
    }

    private String ros(String schema, String name, String hex) {
        return decode("ros2idl", schema, name, hex);
    }

    private String decode(String encoding, String schema, String name, String hex) {
        byte[] data = HexFormat.of().parseHex(hex.replace(" ", ""));
        Map<String, ?> fields = decoder.decode(OneMessage.of("cdr", name, encoding, schema.getBytes(UTF_8), data));
        return DecodedText.of(fields);
    }
}
