package org.foxglove4j.dynamic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what the messages of Cyclone DDS in {@link DdsTest} do not contain. */
class CdrTest {

    private final MapDecoder decoder = MapDecoder.create();

    @Test
    void xcdr1AlignsToEightBytes() {
        String schema = "struct T { octet a; double b; octet c; long d; };";

        assertThat(omg(schema, "00010000 0100000000000000 000000000000f03f 03000000 04000000"))
                .isEqualTo("{a=1, b=1.0, c=3, d=4}");
        assertThat(omg(schema, "00000000 0100000000000000 3ff0000000000000 03000000 00000004"))
                .isEqualTo("{a=1, b=1.0, c=3, d=4}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0006", "0007", "0010", "0011", "0106"})
    void xcdr2AlignsToFourBytes(String kind) {
        assertThat(omg("struct T { octet a; long long b; octet c; };", kind + "0000 01000000 0000000000000000 03"))
                .isEqualTo("{a=1, b=0, c=3}");
    }

    @ParameterizedTest
    @CsvSource({
        "CDR2, 00070000 06000000 07",
        "D_CDR2, 00090000 05000000 06000000 07",
        "D_CDR2 big-endian, 00080000 00000005 00000006 07",
        "DELIMIT_CDR, 00150000 05000000 06000000 07",
        "DELIMIT_CDR big-endian, 00140000 00000005 00000006 07",
        "PL_CDR2, 000b0000 0d000000 00000020 06000000 01000000 07",
        "PL_CDR2 of older programs, 00130000 0d000000 00000020 06000000 01000000 07",
        "PL_CDR, 00030000 00000400 06000000 01000100 07000000 023f0000"
    })
    void typesThatSayNothingAreWrittenAsTheMessageSays(String kind, String hex) {
        assertThat(omg("struct T { long a; octet b; };", hex)).as(kind).isEqualTo("{a=6, b=7}");
    }

    @Test
    void programsMayIgnoreWhatTheDefinitionSays() {
        assertThat(omg("@mutable struct T { octet a; octet b; };", "00010000 0102"))
                .isEqualTo("{a=1, b=2}");
        assertThat(omg("@appendable struct T { octet a; octet b; };", "00070000 0102"))
                .isEqualTo("{a=1, b=2}");
        assertThat(omg("@appendable struct T { octet a; octet b; };", "00010000 0102"))
                .isEqualTo("{a=1, b=2}");
    }

    @Test
    void olderAndNewerDefinitionsOfAppendableTypesAreRead() {
        String schema = "@appendable struct A { octet a; long b; string c; }; struct T { A a; octet end; };";

        assertThat(omg(schema, "00070000 01000000 01 09")).isEqualTo("{a={a=1}, end=9}");
        assertThat(omg(schema, "00070000 08000000 01000000 02000000 09")).isEqualTo("{a={a=1, b=2}, end=9}");
        assertThat(omg(schema, "00070000 12000000 01000000 02000000 02000000 68000000 0505 09"))
                .isEqualTo("{a={a=1, b=2, c=h}, end=9}");
    }

    @Test
    void membersOfMutableTypesComeInAnyOrderAndMayBeUnknown() {
        String schema = "@mutable struct T { @id(1) octet a; @id(2) long b; @id(3) @optional long c; };";

        assertThat(omg(schema, "000b0000 19000000 02000020 07000000 63000050 04000000 01020304 01000080 05"))
                .isEqualTo("{a=5, b=7}");
        assertThat(omg(schema, "00030000 02000400 07000000 63000400 ffffffff 01c00100 05000000 03000000 023f0000"))
                .isEqualTo("{b=7}");
        assertThat(omg(schema, "00030000 017f0800 02000000 04000000 07000000 01400100 05000000 03000000 023f0000"))
                .isEqualTo("{a=5, b=7}");
    }

    @Test
    void optionalMembersAreMissing() {
        String schema = "struct T { octet a; @optional octet b; @optional(FALSE) octet c; @optional(TRUE) octet d; };";

        assertThat(omg(schema, "00070000 01 00 03 0104")).isEqualTo("{a=1, c=3, d=4}");
        assertThat(omg(schema, "00010000 01000000 01000000 03000000 03000100 04"))
                .isEqualTo("{a=1, c=3, d=4}");
    }

    @Test
    void unionsHoldTheMemberOfTheirDiscriminator() {
        String schema = "enum E { A, B, C };"
                + " union U switch (E) { case A: octet x; case B: case E::C: string y; };"
                + " union V switch (char) { case 'a': octet x; default: short y; case 'b': octet z; };"
                + " union W switch (boolean) { case TRUE: octet x; };"
                + " struct T { U u[3]; V v[3]; W w[2]; };";

        assertThat(omg(
                        schema,
                        "00010000 00000000 01000000 02000000 02000000 68000000 01000000 02000000 6900"
                                + "6105 6207 63000900 0100 00"))
                .isEqualTo("{u=[{x=1}, {y=h}, {y=i}], v=[{x=5}, {z=7}, {y=9}], w=[{x=0}, {}]}");
    }

    @Test
    void mutableUnionsHaveAHeaderForEachPart() {
        String schema = "@mutable union U switch (short) { case -2: @id(20) long x; default: string y; };"
                + " struct T { U u; octet end; };";

        assertThat(omg(schema, "00010000 00000200 feff0000 14000400 07000000 023f0000 09"))
                .isEqualTo("{u={x=7}, end=9}");
        assertThat(omg(schema, "00070000 12000000 00000010 01000000 15000050 02000000 6800 09"))
                .isEqualTo("{u={y=h}, end=9}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // The size of both lists, of the list of strings only, and of none, as other programs write them.
                "00070000 08000000 01000000 02000000 0a000000 01000000 02000000 6800 0905",
                "00070000 01000000 02000000 0a000000 01000000 02000000 6800 0905",
                "00070000 01000000 02000000 01000000 02000000 6800 0905",
            })
    void listsInXcdr2AreReadWithAndWithoutTheirSize(String hex) {
        String schema = "enum E { A, B, C }; struct T { sequence<E> e; sequence<string> s; octet x; octet y; };";

        assertThat(omg(schema, hex)).isEqualTo("{e=[C], s=[h], x=9, y=5}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00010000 0102", "00010000 01000000 02000000", "00070000 0102"})
    void narrowEnumsTakeTheirWidthOrFourBytes(String hex) {
        String schema = "@bit_bound(8) enum E { A, B, C }; struct T { E a; E b; };";

        assertThat(omg(schema, hex)).isEqualTo("{a=B, b=C}");
    }

    @Test
    void wideStringsOfRosTakeFourBytesPerCharacter() {
        String wide = "02000000 68000000 e9000000 00000000 05";

        assertThat(decode("ros2msg", "wstring a\nwstring<=3 b\nuint8 c", "00010000 " + wide))
                .isEqualTo("{a=hé, b=, c=5}");
        assertThat(decode("ros2idl", "struct T { wstring a; wstring<3> b; uint8 c; };", "00010000 " + wide))
                .isEqualTo("{a=hé, b=, c=5}");
        assertThat(decode("ros2msg", "wstring[] a", "00000000 00000001 00000001 000000e9"))
                .isEqualTo("{a=[é]}");
    }

    @Test
    void wideStringsOfDdsTakeTwoBytesPerCharacter() {
        assertThat(omg("struct T { wstring a; wchar b; };", "00010000 04000000 6800e900 2100"))
                .isEqualTo("{a=hé, b=33}");
        assertThat(omg("struct T { wstring a; wchar b; };", "00000000 00000004 006800e9 0021"))
                .isEqualTo("{a=hé, b=33}");
    }

    @Test
    void emptyTypesHaveAHiddenMemberInRos() {
        assertThat(decode("ros2idl", "struct T { E a; uint8 b; }; struct E {};", "00010000 0005"))
                .isEqualTo("{a={}, b=5}");
        assertThat(omg("struct T { E a; uint8 b; }; struct E {};", "00010000 05"))
                .isEqualTo("{a={}, b=5}");
        assertThat(decode("ros1", "ros1msg", "t/E[] a\nuint8 b\n" + "=".repeat(80) + "\nMSG: t/E\n", "02000000 05"))
                .isEqualTo("{a=[{}, {}], b=5}");
    }

    @ParameterizedTest
    @CsvSource({
        "0001, it has only 2 bytes",
        "00040000, its second byte is 4",
        "00010000 01, it ends within a value",
        "00010000 ffffffff, there cannot be 4294967295 elements in its last 0 bytes",
        "00090000 ff000000 00, there cannot be a value of 255 bytes in its last 1 bytes",
        "00090000 02000000 0000, it ends within a value"
    })
    void damagedMessagesAreRejected(String hex, String problem) {
        assertThatThrownBy(() -> omg("struct T { sequence<double> a; };", hex))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void hostileMessagesOfEmptyTypesAreRejected() {
        for (String member : new String[] {"sequence<E> a;", "E a[2000000000];", "E a[50000][50000];"}) {
            assertThatThrownBy(() -> omg("struct E {}; struct T { " + member + "};", "00010000 ffffffff"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("more than 100000 nested messages of zero bytes");
        }
    }

    private String omg(String schema, String hex) {
        return decode("omgidl", schema, hex);
    }

    private String decode(String schemaEncoding, String schema, String hex) {
        return decode("cdr", schemaEncoding, schema, hex);
    }

    private String decode(String encoding, String schemaEncoding, String schema, String hex) {
        byte[] data = HexFormat.of().parseHex(hex.replace(" ", ""));
        String name = schemaEncoding.endsWith("msg") ? "t/T" : "T";
        return DecodedText.of(
                decoder.decode(OneMessage.of(encoding, name, schemaEncoding, schema.getBytes(UTF_8), data)));
    }
}
