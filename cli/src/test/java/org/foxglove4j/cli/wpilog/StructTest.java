package org.foxglove4j.cli.wpilog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.foxglove4j.cli.conversion.BadRecordException;
import org.foxglove4j.encoding.EncodeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests schemas of structs and their values, with the examples of WPILib's specification and others. */
class StructTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    bool b; int16 i;                               | 01 fe ff                | {"b":true,"i":-2}
                    int16 i[2];                                    | 01 00 ff ff             | {"i":[1,-1]}
                    char s[4]                                      | 61 00 00 00             | {"s":"a"}
                    char s[4]                                      | 61 62 63 64             | {"s":"abcd"}
                    char s[3]; char c                              | 00 62 00 c3             | {"s":"\\u0000b","c":"\ufffd"}
                    int8 a:4; int16 b:4;                           | 0f 07 00                | {"a":-1,"b":7}
                    int16 a:4; uint16 b:5; bool c:1; int16 d:7     | f7 03 7f 00             | {"a":7,"b":31,"c":true,"d":-1}
                    uint8 a:4; int8 b:2; bool c:1; int16 d:1;      | 71 01 00                | {"a":1,"b":-1,"c":true,"d":-1}
                    bool a:1; bool b:1; int8 c:2                   | 06                      | {"a":false,"b":true,"c":1}
                    bool a:1; bool b:1; int16 c:2                  | 01 02 00                | {"a":true,"b":false,"c":-2}
                    int8 a:1; int8 b; int8 c:1                     | 01 02 01                | {"a":-1,"b":2,"c":-1}
                    uint64 a:64; uint64 b                          | ff ff ff ff ff ff ff ff 01 00 00 00 00 00 00 80 | {"a":18446744073709551615,"b":9223372036854775809}
                    uint8 a; uint16 b; uint32 c                    | ff ff ff ff ff ff ff    | {"a":255,"b":65535,"c":4294967295}
                    float a; float32 b; double c; float64 d        | cd cc cc 3d 00 00 c0 7f 00 00 00 00 00 00 f8 3f 00 00 00 00 00 00 f0 7f | {"a":0.1,"b":null,"c":1.5,"d":null}
                    Inner s; Inner t[2]                            | 01 00 02 03 00 04 05 00 06 | {"s":{"i":1,"x":2},"t":[{"i":3,"x":4},{"i":5,"x":6}]}
                    enum {a=1, b=-2,} int8 val : 3; enum{}uint8 w  | 06 02                   | {"val":-2,"w":2}
                    double größe; ; ;                              | 00 00 00 00 00 00 00 00 | {"größe":0.0}
                    ''                                             | ''                      | {}
                    """)
    void valuesAreReadByTheirSchema(String schema, String hex, String json) throws Exception {
        assertThat(decode(schema, hex)).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "enum int8 a",
                "enum{=2} int8 a",
                "enum{a=1,b,c} int8 a",
                "enum{a=1} double a",
                "enum{a=1} Inner a",
                "double val:2",
                "int32 val[2]:2",
                "bool val:3",
                "int16 val:17",
                "Inner val:1",
                "char c:1",
                "int8 val:0",
                "int8 a[-1]",
                "int8 a[x]",
                "int8 a[99999999999]",
                "int8 a, b",
                "int8",
                "{a=1}int8[1]",
                "int8 a int8 b",
                "int8 a; int16 a",
                "Missing m",
                "Broken b",
                "Loop l",
                "Empty e[2000000000]",
                "int64 a[2000000000]",
                "Doubling14 d"
            })
    void invalidSchemasAreRejected(String schema) {
        assertRefused(schema, "");
    }

    @Test
    void errorsExplainWhatIsWrong() {
        assertRefused("int16 val:17", "its schema is invalid at val: int16 cannot have 17 bits");
        assertRefused("int8 a, b", "its schema is invalid before character 8: expected ';', found ','");
        assertRefused("Missing m", "the log contains no schema of the struct Missing");
        assertRefused("Loop l", "its schema contains itself");
        assertRefused("Doubling14 d", "more than 5000 members");
    }

    @Test
    void jsonSchemaUsesTheDialectOfTheApp() throws Exception {
        StructType type = types(
                        "enum{off=0, on=1} uint8 mode; Inner s; Inner t[2]; char name[8]; bool ok:1; float v[3]")
                .get("Tested");

        assertThat(new String(StructSchema.of(type), StandardCharsets.UTF_8))
                .isEqualTo("{\"title\":\"Tested\",\"type\":\"object\",\"properties\":{"
                        + "\"mode\":{\"type\":\"integer\",\"minimum\":0,\"oneOf\":[{\"title\":\"off\",\"const\":0},"
                        + "{\"title\":\"on\",\"const\":1}]},"
                        + "\"s\":{\"title\":\"Inner\",\"type\":\"object\",\"properties\":{\"i\":{\"type\":\"integer\"},"
                        + "\"x\":{\"type\":\"integer\"}},\"required\":[\"i\",\"x\"]},"
                        + "\"t\":{\"type\":\"array\",\"items\":{\"title\":\"Inner\",\"type\":\"object\",\"properties\":"
                        + "{\"i\":{\"type\":\"integer\"},\"x\":{\"type\":\"integer\"}},\"required\":[\"i\",\"x\"]}},"
                        + "\"name\":{\"type\":\"string\"},\"ok\":{\"type\":\"boolean\"},"
                        + "\"v\":{\"type\":\"array\",\"items\":{\"type\":\"number\"}}},"
                        + "\"required\":[\"mode\",\"s\",\"t\",\"name\",\"ok\",\"v\"]}");
    }

    private static void assertRefused(String schema, String why) {
        assertThatThrownBy(() -> StructFormat.single(types(schema).get("Tested")))
                .isInstanceOf(BadRecordException.class)
                .hasMessageContaining(why);
    }

    private static String decode(String schema, String hex) throws BadRecordException {
        byte[] bytes = HexFormat.ofDelimiter(" ").parseHex(hex);
        EncodeBuffer out = new EncodeBuffer();
        StructFormat.single(types(schema).get("Tested"))
                .encoder()
                .encode(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN), out);
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }

    private static StructTypes types(String schema) {
        StructTypes types = new StructTypes();
        types.add("Tested", schema);
        types.add("Inner", "int16 i; int8 x;");
        types.add("Broken", "int8");
        types.add("Loop", "Loop2 l");
        types.add("Loop2", "Tested l");
        types.add("Empty", "");
        types.add("Doubling0", "int8 a");
        for (int i = 1; i < 15; i++) {
            types.add("Doubling" + i, "Doubling" + (i - 1) + " a; Doubling" + (i - 1) + " b");
        }
        return types;
    }
}
