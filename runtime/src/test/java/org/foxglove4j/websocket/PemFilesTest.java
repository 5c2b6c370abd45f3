package org.foxglove4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import javax.net.ssl.SSLHandshakeException;
import org.foxglove4j.Context;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests encrypted connections with the content of PEM files. */
class PemFilesTest {

    @TempDir
    static Path folder;

    @BeforeAll
    static void makeCertificates() throws Exception {
        for (String algorithm : new String[] {"EC", "RSA", "Ed25519"}) {
            TestTls.writePem(folder, algorithm);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC", "RSA", "Ed25519"})
    void serverAndClientConnectWithPemFiles(String algorithm) throws Exception {
        try (Context context = Context.create();
                WebSocketServer server = WebSocketServer.builder()
                        .context(context)
                        .bind("127.0.0.1", 0)
                        .name(algorithm)
                        .tls(certificate(algorithm), key(algorithm))
                        .start();
                WebSocketClient client = WebSocketClient.builder()
                        .tls(certificate(algorithm))
                        .connect(URI.create("wss://127.0.0.1:" + server.port()))) {
            assertThat(client.server().name()).isEqualTo(algorithm);
            assertThat(server.appUrl().serverUrl()).startsWith("wss://");
        }
    }

    @Test
    void onlyTrustedCertificatesAreAccepted() throws Exception {
        try (Context context = Context.create();
                WebSocketServer server = WebSocketServer.builder()
                        .context(context)
                        .bind("127.0.0.1", 0)
                        .tls(certificate("EC"), key("EC"))
                        .start()) {
            assertThatThrownBy(() -> WebSocketClient.builder()
                            .tls(certificate("RSA"))
                            .connect("wss://127.0.0.1:" + server.port()))
                    .hasCauseInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void certificatesMayStandBehindEachOther_amongOtherText() throws Exception {
        Path both = folder.resolve("chain.pem");
        Files.writeString(
                both,
                "subject=robot\r\n" + Files.readString(certificate("EC")) + "\nissuer=lab\n"
                        + Files.readString(certificate("RSA")));
        assertThat(WebSocketServer.builder().tls(both, key("EC"))).isNotNull();
        assertThat(WebSocketClient.builder().tls(both)).isNotNull();
    }

    @Test
    void keyMayBeInTheFileOfItsCertificate() throws Exception {
        Path both = folder.resolve("both.pem");
        Files.writeString(both, Files.readString(key("RSA")) + Files.readString(certificate("RSA")));
        assertThat(WebSocketServer.builder().tls(both, both)).isNotNull();
    }

    @Test
    void keyOfAnotherCertificateIsRejected() throws Exception {
        Path folderOfOther = Files.createDirectory(folder.resolve("other"));
        TestTls.writePem(folderOfOther, "EC");
        assertRefused(certificate("EC"), folderOfOther.resolve("EC-key.pem"), "does not match the first certificate");
        assertRefused(certificate("EC"), key("RSA"), "cannot be used");
    }

    @Test
    void whatIsMissingIsSaid_andWhatToDo() throws Exception {
        assertThatThrownBy(() -> WebSocketServer.builder().tls(folder.resolve("none.pem"), key("EC")))
                .isInstanceOf(NoSuchFileException.class);
        assertRefused(key("EC"), key("EC"), "expected a CERTIFICATE in PEM format");
        assertRefused(write("empty.pem", ""), key("EC"), "expected a CERTIFICATE in PEM format");
        assertRefused(certificate("EC"), certificate("EC"), "found none; openssl pkcs8 -topk8 -nocrypt");
        assertRefused(
                certificate("EC"),
                write(
                        "ec.pem",
                        "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n"
                                + "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----\n"),
                "found EC PRIVATE KEY; openssl pkcs8 -topk8 -nocrypt");
        assertRefused(
                certificate("EC"),
                write("garbled.pem", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"),
                "cannot be used");
        assertRefused(
                certificate("EC"),
                write("cut.pem", "-----BEGIN PRIVATE KEY-----\nA\n-----END PRIVATE KEY-----\n"),
                "is not valid base64");
        assertThatThrownBy(() -> WebSocketClient.builder().tls(key("EC")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("expected a CERTIFICATE in PEM format");
    }

    private static void assertRefused(Path chain, Path key, String why) {
        assertThatThrownBy(() -> WebSocketServer.builder().tls(chain, key))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(why);
    }

    private static Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static Path certificate(String algorithm) {
        return folder.resolve(algorithm + "-certificate.pem");
    }

    private static Path key(String algorithm) {
        return folder.resolve(algorithm + "-key.pem");
    }
}
