package org.foxglove4j.websocket;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Creates a certificate for 127.0.0.1 with the JDK's keytool, and contexts for both ends of a connection. */
public final class TestTls {

    private static final String STORE = "test.p12";
    private static final char[] PASSWORD = "changeit".toCharArray();

    private TestTls() {}

    public static SSLContext create(Path folder) throws Exception {
        KeyStore keys = keys(folder.resolve(STORE), "EC");
        KeyManagerFactory keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keyManagers.init(keys, PASSWORD);
        return context(keyManagers.getKeyManagers(), keys);
    }

    /** Returns a context that trusts the certificate created in a folder, but has none of its own. */
    static SSLContext withoutCertificate(Path folder) throws Exception {
        return context(null, load(folder.resolve(STORE)));
    }

    private static SSLContext context(KeyManager @Nullable [] keyManagers, KeyStore trusted) throws Exception {
        TrustManagerFactory trustManagers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trustManagers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keyManagers, trustManagers.getTrustManagers(), null);
        return context;
    }

    /** Writes a certificate and its key, each into a file in PEM, named after the algorithm. */
    static void writePem(Path folder, String algorithm) throws Exception {
        KeyStore keys = keys(folder.resolve(algorithm + ".p12"), algorithm);
        Files.writeString(
                folder.resolve(algorithm + "-certificate.pem"),
                pem("CERTIFICATE", keys.getCertificate("test").getEncoded()));
        Files.writeString(
                folder.resolve(algorithm + "-key.pem"),
                pem("PRIVATE KEY", keys.getKey("test", PASSWORD).getEncoded()));
    }

    private static String pem(String label, byte[] content) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + label
                + "-----\n";
    }

    private static KeyStore keys(Path store, String algorithm) throws Exception {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "test",
                        "-keyalg",
                        algorithm,
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "SAN=IP:127.0.0.1",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!keytool.waitFor(30, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            throw new IllegalStateException("keytool failed");
        }
        return load(store);
    }

    private static KeyStore load(Path store) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }
}
