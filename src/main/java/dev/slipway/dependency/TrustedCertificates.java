package dev.slipway.dependency;

import dev.slipway.environment.PipConfig;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Whom a connection may trust: those that Java knows, and those that the machine's owner added, as pip and the system know them.
 * Companies that look into connections put their own certificate there.
 */
final class TrustedCertificates {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN (?:TRUSTED )?CERTIFICATE-----[^-]+-----END (?:TRUSTED )?CERTIFICATE-----");

    /** The bundles of Debian, Fedora, SUSE, and of Alpine, macOS and the BSDs. */
    private static final List<String> BUNDLES = List.of(
            "/etc/ssl/certs/ca-certificates.crt",
            "/etc/pki/tls/certs/ca-bundle.crt",
            "/etc/ssl/ca-bundle.pem",
            "/etc/ssl/cert.pem");

    private static final List<String> STORES = List.of("Windows-ROOT", "KeychainStore", "KeychainStore-ROOT");

    private TrustedCertificates() {}

    /** Every file that may hold certificates in PEM; not all need to be there. */
    static List<Path> files(Map<String, String> environment, PipConfig config) {
        Set<String> names = new LinkedHashSet<>();
        for (String variable : List.of("PIP_CERT", "SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")) {
            add(names, environment.get(variable));
        }
        add(names, config.value("cert").orElse(null));
        names.addAll(BUNDLES);
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            try {
                files.add(Path.of(name));
            } catch (InvalidPathException e) {
                // A variable that names no file is not ours to judge.
            }
        }
        return files;
    }

    private static void add(Set<String> names, @Nullable String name) {
        if (name != null && !name.isBlank()) {
            names.add(name);
        }
    }

    /** A context that trusts Java's own certificates, those of the files and those of the system's store. */
    static SSLContext context(List<Path> files) throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        try {
            store.load(null, null);
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
        Set<Certificate> certificates = new LinkedHashSet<>(ofJava());
        Set<Path> read = new LinkedHashSet<>();
        for (Path file : files) {
            try {
                if (read.add(file.toRealPath())) {
                    certificates.addAll(inFile(file));
                }
            } catch (IOException absent) {
                // Not every bundle is on every machine.
            }
        }
        STORES.forEach(name -> certificates.addAll(inStore(name)));
        int number = 0;
        for (Certificate certificate : certificates) {
            store.setCertificateEntry("trusted-" + number++, certificate);
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private static List<Certificate> ofJava() throws GeneralSecurityException {
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init((KeyStore) null);
        List<Certificate> certificates = new ArrayList<>();
        for (TrustManager manager : managers.getTrustManagers()) {
            if (manager instanceof X509TrustManager known) {
                certificates.addAll(List.of(known.getAcceptedIssuers()));
            }
        }
        return certificates;
    }

    /** One by one, so that a certificate that Java cannot read spoils only itself. */
    static List<Certificate> inFile(Path file) throws IOException, CertificateException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<Certificate> certificates = new ArrayList<>();
        Matcher pem = PEM.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        while (pem.find()) {
            try {
                byte[] bytes = pem.group().replace("TRUSTED ", "").getBytes(StandardCharsets.ISO_8859_1);
                certificates.add(factory.generateCertificate(new ByteArrayInputStream(bytes)));
            } catch (CertificateException unreadable) {
                // The others still count.
            }
        }
        return certificates;
    }

    private static List<Certificate> inStore(String type) {
        List<Certificate> certificates = new ArrayList<>();
        try {
            KeyStore system = KeyStore.getInstance(type);
            system.load(null, null);
            for (Enumeration<String> names = system.aliases(); names.hasMoreElements(); ) {
                Certificate certificate = system.getCertificate(names.nextElement());
                if (certificate != null) {
                    certificates.add(certificate);
                }
            }
        } catch (GeneralSecurityException | IOException absent) {
            // Only its own system has such a store.
        }
        return certificates;
    }
}
