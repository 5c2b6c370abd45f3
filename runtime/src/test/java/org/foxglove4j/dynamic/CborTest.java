package org.foxglove4j.dynamic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that messages in CBOR are decoded. */
class CborTest {

    /** Returns what the Python package cbor2 6.3.0 writes in its canonical form. */
    static byte[] example() {
        return HexFormat.of()
                .parseHex("aa01a224616b61781bffffffffffffffff63626967c249400000000000000000636d696e3bffffffffffffffff"
                        + "636e6567c3493fffffffffffffffff6468616c66f93e00646c69737483012083f5f4f6646e616d65686772c3b6"
                        + "c39f65726562797465734201ff65656d707479a0657374616d70fb41d954fc40100000");
    }

    @Test
    void messagesOfOthersAreDecoded() {
        OneMessage message = OneMessage.withoutSchema("cbor", example());

        assertThat(MapDecoder.canDecode(message)).isTrue();
        assertThat(DecodedText.of(MapDecoder.create().decode(message)))
                .isEqualTo("{1={-5=k, x=18446744073709551615}, big=1180591620717411303424, min=-18446744073709551616,"
                        + " neg=-1180591620717411303424, half=1.5, list=[1, -1, [true, false, null]], name=größer,"
                        + " bytes=[1, 255], empty={}, stamp=1.70000000025E9}");
    }

    /** The examples of RFC 8949, appendix A. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "00 | 0",
                "0a | 10",
                "17 | 23",
                "1818 | 24",
                "1903e8 | 1000",
                "1a000f4240 | 1000000",
                "1b000000e8d4a51000 | 1000000000000",
                "1bffffffffffffffff | 18446744073709551615",
                "c249010000000000000000 | 18446744073709551616",
                "3bffffffffffffffff | -18446744073709551616",
                "c349010000000000000000 | -18446744073709551617",
                "20 | -1",
                "29 | -10",
                "3863 | -100",
                "3903e7 | -1000",
                "f90000 | 0.0",
                "f98000 | -0.0",
                "f93c00 | 1.0",
                "fb3ff199999999999a | 1.1",
                "f93e00 | 1.5",
                "f97bff | 65504.0",
                "fa47c35000 | 100000.0",
                "fa7f7fffff | 3.4028235E38",
                "fb7e37e43c8800759c | 1.0E300",
                "f90001 | 5.9604645E-8",
                "f90400 | 6.1035156E-5",
                "f9c400 | -4.0",
                "fbc010666666666666 | -4.1",
                "f97c00 | Infinity",
                "f97e00 | NaN",
                "f9fc00 | -Infinity",
                "fa7f800000 | Infinity",
                "fb7ff8000000000000 | NaN",
                "f4 | false",
                "f5 | true",
                "f6 | null",
                "f7 | null",
                "f0 | 16",
                "f8ff | 255",
                "c074323031332d30332d32315432303a30343a30305a | 2013-03-21T20:04:00Z",
                "c11a514b67b0 | 1363896240",
                "c1fb41d452d9ec200000 | 1.3638962405E9",
                "d74401020304 | [1, 2, 3, 4]",
                "d818456449455446 | [100, 73, 69, 84, 70]",
                "40 | []",
                "4401020304 | [1, 2, 3, 4]",
                "60 | ``",
                "6161 | a",
                "62225c | \"\\",
                "62c3bc | ü",
                "63e6b0b4 | 水",
                "64f0908591 | 𐅑",
                "80 | []",
                "83010203 | [1, 2, 3]",
                "8301820203820405 | [1, [2, 3], [4, 5]]",
                "98190102030405060708090a0b0c0d0e0f101112131415161718181819 | [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,"
                        + " 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25]",
                "a0 | {}",
                "a201020304 | {1=2, 3=4}",
                "a26161016162820203 | {a=1, b=[2, 3]}",
                "826161a161626163 | [a, {b=c}]",
                "5f42010243030405ff | [1, 2, 3, 4, 5]",
                "7f657374726561646d696e67ff | streaming",
                "9fff | []",
                "9f018202039f0405ffff | [1, [2, 3], [4, 5]]",
                "83018202039f0405ff | [1, [2, 3], [4, 5]]",
                "bf61610161629f0203ffff | {a=1, b=[2, 3]}",
                "826161bf61626163ff | [a, {b=c}]",
                "bf6346756ef563416d7421ff | {Fun=true, Amt=-2}",
            })
    void examplesOfTheSpecificationAreDecoded(String hex, String text) {
        assertThat(decode("a16176" + hex)).isEqualTo("{v=" + text + "}");
        assertThat(decode("bf6176" + hex + "ff")).isEqualTo("{v=" + text + "}");
    }

    @ParameterizedTest
    @CsvSource({
        "``, it ends within a value",
        "01, it is not a map in CBOR",
        "a161, there cannot be 1 elements in its last 1 bytes",
        "a16161, it ends within a value",
        "a16161fa00, it ends within a value",
        "bf6161, it ends within a value",
        "bf616101, it ends within a value",
        "bf6161ff, invalid length 31",
        "a161615c, invalid length 28",
        "a161617f01ff, a part of another type",
        "a161617f7f6161ffff, a part of another type",
        "a1616101ff, it has 1 bytes after its end",
        "a18001, a key that is neither text nor a number",
        "a161615bffffffffffffffff, there cannot be 18446744073709551615 elements",
        "a161619affffffff, there cannot be 4294967295 elements",
        "ba7fffffff, there cannot be 2147483647 elements"
    })
    void invalidMessagesAreRejected(String hex, String problem) {
        assertThatThrownBy(() -> decode(hex.replace("`", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void hostileMessagesAreRejected() {
        assertThatThrownBy(() -> decode("a16161" + "81".repeat(100_000))).hasMessageContaining("deeper than 100");
        assertThatThrownBy(() -> decode("a16161" + "c1".repeat(100_000))).hasMessageContaining("deeper than 100");
        assertThatThrownBy(() -> decode("a16161c2590401" + "01".repeat(1025)))
                .hasMessageContaining("an integer of 1025 bytes");
    }

    private static String decode(String hex) {
        return DecodedText.of(MapDecoder.create()
                .decode(OneMessage.withoutSchema("cbor", HexFormat.of().parseHex(hex))));
    }
}
