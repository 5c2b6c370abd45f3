package org.foxglove4j.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.foxglove4j.mcap.McapWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests the conversion of ROS messages to JSON. Their bytes were written by Python: {@code struct} for ROS 1, {@code
 * mcap_ros2} for ROS 2.
 */
class RosTest {

    private static final String SEPARATOR = "=".repeat(80) + "\nMSG: ";

    private static final String ROS1 = """
            Header header
            int32[] values
            float64[3] pos
            string name
            geometry_msgs/Point[] points
            bool ok
            uint8[] blob
            time t
            duration d
            char c
            byte b
            int64 big
            uint64 ubig
            float32 f
            """ + SEPARATOR + """
            std_msgs/Header
            uint32 seq
            time stamp
            string frame_id
            """ + SEPARATOR + """
            geometry_msgs/Point
            float64 x
            float64 y
            """;

    private static final String ROS1_MESSAGE =
            "AAAAAGQAAAAFAAAABAAAAGJhc2UCAAAAAQAAAP7///8AAAAAAAD4PwAAAAAAAPh/AAAAAAAA0L8FAAAA"
                    + "aMOpImwCAAAAAAAAAAAA8D8AAAAAAAAAQAAAAAAAAAhAAAAAAAAAEEABAwAAAAAB/wcAAAAIAAAA////"
                    + "/wUAAABBAgAAAAAAAADAAQAAAAAAAIDNzMw9";

    private static final String ROS2 = """
            # A comment with = in it
            int32 COUNT=5
            string NAME="a # b = c"
            std_msgs/Header header
            bool ok
            int8 i8 -3
            uint8 u8
            float64 f64
            int16[] shorts
            string[] names
            string<=10 bounded "x"
            float64[3] fixed
            float32[<=4] upto
            geometry_msgs/Point[] points
            Inner[2] inner
            byte[] blob
            uint64 big
            Empty nothing
            char c
            builtin_interfaces/Duration d
            uint8 last
            """
            + SEPARATOR
            + """
            std_msgs/Header
            builtin_interfaces/Time stamp
            string frame_id
            """
            + SEPARATOR
            + """
            builtin_interfaces/Time
            int32 sec
            uint32 nanosec
            """
            + SEPARATOR
            + """
            builtin_interfaces/Duration
            int32 sec
            uint32 nanosec
            """
            + SEPARATOR
            + """
            geometry_msgs/Point
            float64 x
            float64 y
            """
            + SEPARATOR
            + """
            test_msgs/Inner
            uint8 a
            int64 b
            """
            + SEPARATOR
            + """
            test_msgs/Empty
            """;

    private static final String ROS2_MESSAGE =
            "AAEAAAIAAAAFAAAAAwAAAGJhAAD+ygAAAAAAAFVVVVVVVeU/AgAAAAEA/v8CAAAAAgAAAGEAAAAEAAAA"
                    + "YsOpAAMAAABxcQAAAAAAAAAAAAAAAPA/AAAAAAAABEAAAAAAAAAIwAIAAADNzMw9zczMPQIAAAAAAAAA"
                    + "AADwPwAAAAAAAABAAAAAAAAA8D8AAAAAAAAAQAEAAAAAAAAA/v////////8DAAAAAAAAAAAAAAAAAABA"
                    + "AgAAAAABAAD9/////////wBBAAD/////BwAAAAI=";

    @TempDir
    Path folder;

    @Test
    void messagesOfRos1AreDecoded() throws IOException {
        CommandRun run = cat("ros1", "test/All", "ros1msg", ROS1, bytes(ROS1_MESSAGE));

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.objects().get(0).get("data").toString())
                .isEqualTo("{\"header\":{\"seq\":0,\"stamp\":100.000000005,\"frame_id\":\"base\"},\"values\":[1,-2],"
                        + "\"pos\":[1.5,\"NaN\",-0.25],\"name\":\"hé\\\"l\",\"points\":[{\"x\":1.0,\"y\":2.0},"
                        + "{\"x\":3.0,\"y\":4.0}],\"ok\":true,\"blob\":\"AAH/\",\"t\":7.000000008,\"d\":-0.999999995,"
                        + "\"c\":65,\"b\":2,\"big\":-4611686018427387904,\"ubig\":9223372036854775809,\"f\":0.1}");
    }

    @Test
    void messagesOfRos2AreDecoded() throws IOException {
        CommandRun run = cat("cdr", "test_msgs/msg/All", "ros2msg", ROS2, bytes(ROS2_MESSAGE));

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.objects().get(0).get("data").toString())
                .isEqualTo("{\"header\":{\"stamp\":{\"sec\":2,\"nanosec\":5},\"frame_id\":\"ba\"},\"ok\":false,"
                        + "\"i8\":-2,\"u8\":202,\"f64\":0.6666666666666666,\"shorts\":[1,-2],\"names\":[\"a\",\"bé\"],"
                        + "\"bounded\":\"qq\",\"fixed\":[1.0,2.5,-3.0],\"upto\":[0.1,0.1],\"points\":[{\"x\":1.0,"
                        + "\"y\":2.0},{\"x\":1.0,\"y\":2.0}],\"inner\":[{\"a\":1,\"b\":-2},{\"a\":3,"
                        + "\"b\":4611686018427387904}],\"blob\":\"AAE=\",\"big\":18446744073709551613,\"nothing\":{},"
                        + "\"c\":65,\"d\":{\"sec\":-1,\"nanosec\":7},\"last\":2}");
    }

    @Test
    void messagesWithSchemasInIdlAreDecoded() throws IOException {
        String definition = SEPARATOR.replace("MSG", "IDL") + """
                t/msg/A
                #include "t/msg/B.idl"
                module t { module msg {
                  struct A { uint8 a; sequence<t::msg::B> b; };
                }; };

                """ + SEPARATOR.replace("MSG", "IDL") + """
                t/msg/B
                module t { module msg { enum E { X, Y }; struct B { t::msg::E e; wstring name; }; }; };
                """;
        byte[] ros = {0, 1, 0, 0, 7, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, (byte) 0xE9, 0, 0, 0};
        assertThat(cat("cdr", "t/msg/A", "ros2idl", definition, ros).out())
                .contains("{\"a\":7,\"b\":[{\"e\":\"Y\",\"name\":\"é\"}]}");

        byte[] dds = {0, 9, 0, 0, 5, 0, 0, 0, 3, 0, 0, 0, 1};
        assertThat(cat("cdr", "t::A", "omgidl", "module t { @appendable struct A { long a; octet raw[1]; }; };", dds)
                        .out())
                .contains("{\"a\":3,\"raw\":\"AQ==\"}");
    }

    @Test
    void messagesInCborAreDecoded() throws IOException {
        byte[] cbor = {(byte) 0xA1, 0x61, 'a', (byte) 0x82, 1, 0x20};
        assertThat(cat("cbor", "A", "", "", cbor).out()).contains("{\"a\":[1,-1]}");
    }

    @Test
    void bothByteOrdersAreRead() throws IOException {
        byte[] big = {0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 2};
        assertThat(cat("cdr", "t/A", "ros2msg", "uint8 a\nint32 b", big).out()).contains("{\"a\":1,\"b\":2}");

        byte[] little = {0, 1, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0};
        assertThat(cat("cdr", "t/A", "ros2msg", "uint8 a\nint32 b", little).out())
                .contains("{\"a\":1,\"b\":2}");
    }

    @Test
    void undecodedMessagesKeepTheirBytes() throws IOException {
        byte[] message = {0, 1, 0, 0, 1};
        assertUndecoded("its definition lacks the type other/Missing", "other/Missing m", message);
        assertUndecoded("its type t/A contains itself", "t/A[] again", message);
        assertUndecoded("which is not a field", "1 what\n", message);
        assertUndecoded("it ends within a value", "int32 a", message);
        assertUndecoded(
                "there cannot be 4294967295 elements in its last 0 bytes",
                "t/E[] a\n" + SEPARATOR + "t/E\n",
                new byte[] {0, 1, 0, 0, -1, -1, -1, -1});
        assertUndecoded("there cannot be 2000000000 elements", "t/E[2000000000] a\n" + SEPARATOR + "t/E\n", message);
        assertUndecoded("it does not begin with a CDR header", "int32 a", new byte[] {0, 5, 0, 0, 1, 1, 1, 1});
    }

    @Test
    void damagedMessagesAndDefinitionsCauseNoCrash() throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            byte[] message = bytes(ROS2_MESSAGE);
            byte[] definition = ROS2.getBytes(UTF_8);
            for (int fault = 0; fault < 3; fault++) {
                message[random.nextInt(message.length)] = (byte) random.nextInt();
                definition[random.nextInt(definition.length)] = (byte) random.nextInt();
            }
            message = Arrays.copyOf(message, random.nextInt(message.length));
            for (String text : new String[] {ROS2, new String(definition, UTF_8)}) {
                CommandRun run = cat("cdr", "test_msgs/msg/All", "ros2msg", text, message);

                assertThat(run.code()).isIn(ExitCode.OK, ExitCode.LOSSY);
                assertThat(run.objects()).hasSize(1);
            }
        }
    }

    private void assertUndecoded(String why, String definition, byte[] message) throws IOException {
        CommandRun run = cat("cdr", "t/A", "ros2msg", definition, message);

        assertThat(run.code()).isEqualTo(ExitCode.LOSSY);
        assertThat(run.err().lines()).singleElement().asString().contains("cannot be decoded: ", why);
        assertThat(run.objects().get(0).get("data_base64").asString())
                .isEqualTo(Base64.getEncoder().encodeToString(message));
    }

    private CommandRun cat(String encoding, String schemaName, String schemaEncoding, String definition, byte[] message)
            throws IOException {
        Path file = folder.resolve("ros.mcap");
        try (McapWriter writer = McapWriter.builder().overwrite(true).create(file)) {
            int schema = writer.addSchema(schemaName, schemaEncoding, definition.getBytes(UTF_8));
            writer.writeMessage(writer.addChannel(schema, "/a", encoding), 1, message);
        }
        return CommandRun.of("cat", "--json", file);
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
