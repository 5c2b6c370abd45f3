package org.foxglove4j.websocket.internal.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Creates TLS contexts from PEM files with certificates and keys, as written by {@code openssl} and {@code certbot}.
 */
public final class PemFiles {

    /** RFC 7468, section 2. */
    private static final Pattern BLOCK = Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----");

    private static final String CERTIFICATE = "CERTIFICATE";
    private static final String PRIVATE_KEY = "PRIVATE KEY";
    private static final char[] NO_PASSWORD = {};

    private PemFiles() {}

    /** A block in a file; text between blocks is ignored. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Block(String label, byte[] content) {}

    /**
     * Returns a context for the owner of a certificate.
     *
     * @param chain the owner's certificate, followed by intermediate certificates
     * @throws IOException if a file cannot be read or has other content, or the key does not match the certificate
     */
    public static SSLContext identity(Path chain, Path privateKey) throws IOException {
        try {
            Certificate[] certificates = certificates(chain);
            PublicKey publicKey = certificates[0].getPublicKey();
            PrivateKey key = privateKey(privateKey, publicKey.getAlgorithm());
            if (!belong(key, publicKey)) {
                throw new IOException("the key in " + privateKey + " does not match the first certificate in " + chain);
            }
            KeyStore store = emptyStore();
            store.setKeyEntry("server", key, NO_PASSWORD, certificates);
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store, NO_PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException(chain + " and " + privateKey + " cannot be used: " + e.getMessage(), e);
        }
    }

    /**
     * Returns a context that trusts the certificates in a file and certificates issued by them, and no others.
     *
     * @throws IOException if the file cannot be read, or contains no certificate
     */
    public static SSLContext trust(Path file) throws IOException {
        try {
            KeyStore store = emptyStore();
            for (Certificate certificate : certificates(file)) {
                store.setCertificateEntry("trusted-" + store.size(), certificate);
            }
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException(file + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static Certificate[] certificates(Path file) throws IOException, CertificateException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<Certificate> certificates = new ArrayList<>();
        for (Block block : blocks(file)) {
            if (block.label().equals(CERTIFICATE)) {
                certificates.add(factory.generateCertificate(new ByteArrayInputStream(block.content())));
            }
        }
        if (certificates.isEmpty()) {
            throw new IOException("expected a " + CERTIFICATE + " in PEM format in " + file + ", found none");
        }
        return certificates.toArray(Certificate[]::new);
    }

    /** Reads a key for an algorithm, which is passed because the file specifies it only within the encoded key. */
    private static PrivateKey privateKey(Path file, String algorithm) throws IOException, GeneralSecurityException {
        String found = "none";
        for (Block block : blocks(file)) {
            if (block.label().equals(PRIVATE_KEY)) {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(block.content()));
            }
            if (block.label().endsWith(PRIVATE_KEY)) {
                found = block.label();
            }
        }
        throw new IOException("expected a " + PRIVATE_KEY + " in PEM format (PKCS #8, not encrypted) in " + file
                + ", found " + found + "; openssl pkcs8 -topk8 -nocrypt -in " + file + " creates one");
    }

    private static List<Block> blocks(Path file) throws IOException {
        List<Block> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        while (block.find()) {
            try {
                blocks.add(new Block(block.group(1), Base64.getMimeDecoder().decode(block.group(2))));
            } catch (IllegalArgumentException e) {
                throw new IOException("the " + block.group(1) + " in " + file + " is not valid base64", e);
            }
        }
        return blocks;
    }

    /** Without this check, a server would start, but all clients would fail to connect without an obvious reason. */
    private static boolean belong(PrivateKey privateKey, PublicKey publicKey) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(
                switch (publicKey.getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    default -> publicKey.getAlgorithm();
                });
        byte[] sample = {1};
        signature.initSign(privateKey);
        signature.update(sample);
        byte[] signed = signature.sign();
        signature.initVerify(publicKey);
        signature.update(sample);
        return signature.verify(signed);
    }

    private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
