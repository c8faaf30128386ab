package dev.slipway.settings;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What values a setting takes. */
public sealed interface Kind {

    /** One sentence of what is wrong, and one of what to write instead. */
    record Wrong(String message, String advice) {}

    /** What is wrong with a value that is not empty; empty if nothing is. */
    Optional<Wrong> wrong(String value);

    /** One of a few words; the first is what holds where nothing is set. */
    record Choice(List<String> values) implements Kind {
        public Choice {
            values = List.copyOf(values);
        }

        Choice(String... values) {
            this(List.of(values));
        }

        @Override
        public Optional<Wrong> wrong(String value) {
            return values.contains(value)
                    ? Optional.empty()
                    : Optional.of(new Wrong(
                            "`" + value + "` is none of the choices.", "Choose " + String.join(", ", values) + "."));
        }
    }

    /** An address of one of these schemes, without a password. */
    record Address(List<String> schemes) implements Kind {
        public Address {
            schemes = List.copyOf(schemes);
        }

        Address(String... schemes) {
            this(List.of(schemes));
        }

        @Override
        public Optional<Wrong> wrong(String value) {
            @Nullable URI uri = parsed(value);
            String scheme = uri == null || uri.getScheme() == null
                    ? ""
                    : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean local = scheme.equals("unix") || scheme.equals("npipe");
            if (uri == null || !schemes.contains(scheme) || !local && uri.getHost() == null) {
                return Optional.of(new Wrong(
                        "`" + AddressLogin.dropped(value) + "` is no address.",
                        "Begin with " + String.join(":// or ", schemes) + ":// and name a host."));
            }
            String user = uri.getRawUserInfo();
            if (user != null && user.contains(":")) {
                return Optional.of(new Wrong(
                        "A password is not kept in the settings.",
                        schemes.contains("socks5")
                                ? "Leave it out, and put it into the variable " + Surroundings.PROXY_PASSWORD + "."
                                : "Leave it out, and keep it in .netrc or the keyring."));
            }
            return Optional.empty();
        }

        private static @Nullable URI parsed(String value) {
            try {
                return new URI(value.strip());
            } catch (URISyntaxException e) {
                return null;
            }
        }
    }

    /** Host names, domains or addresses, separated by commas. */
    record Hosts() implements Kind {
        @Override
        public Optional<Wrong> wrong(String value) {
            for (String host : value.split(",", -1)) {
                if (!host.strip().matches("\\*|\\.?[\\w*.:\\[\\]/-]+")) {
                    return Optional.of(new Wrong(
                            "`" + host.strip() + "` is no host.",
                            "Write names such as localhost, .example.org, separated by commas."));
                }
            }
            return Optional.empty();
        }
    }

    /** Names of variables, each with the host that may be told its value, separated by commas. */
    record Grants() implements Kind {
        @Override
        public Optional<Wrong> wrong(String value) {
            for (String grant : value.split("[,\\s]+")) {
                if (!grant.isEmpty() && !AllowedVariables.isGrant(grant)) {
                    return Optional.of(
                            new Wrong(
                                    "`" + grant + "` is no variable with a host.",
                                    "Write TOKEN@packages.example.org, or TOKEN@http://localhost:8080 where nothing is encrypted."));
                }
            }
            return Optional.empty();
        }
    }

    /** A file of certificates that is there. */
    record Certificates() implements Kind {
        @Override
        public Optional<Wrong> wrong(String value) {
            try {
                Path file = Path.of(value);
                if (!file.isAbsolute()) {
                    return Optional.of(notAbsolute(value));
                }
                if (!Files.isRegularFile(file)) {
                    return Optional.of(new Wrong("There is no file " + value + ".", "Choose a PEM file."));
                }
                if (!Files.readString(file, StandardCharsets.ISO_8859_1).contains("-----BEGIN CERTIFICATE-----")) {
                    return Optional.of(new Wrong(
                            file.getFileName() + " holds no certificate in PEM form.",
                            "Convert it: openssl x509 -inform der -in FILE -out FILE.pem."));
                }
            } catch (InvalidPathException e) {
                return Optional.of(new Wrong("`" + value + "` is no path.", "Choose a PEM file."));
            } catch (IOException e) {
                return Optional.of(new Wrong("The file " + value + " cannot be read.", "Look at its permissions."));
            }
            return Optional.empty();
        }
    }

    /** A folder, which is made when it is first needed. */
    record Folder() implements Kind {
        @Override
        public Optional<Wrong> wrong(String value) {
            try {
                Path folder = Path.of(value);
                if (!folder.isAbsolute()) {
                    return Optional.of(notAbsolute(value));
                }
                for (Path at = folder; at != null; at = at.getParent()) {
                    if (Files.exists(at)) {
                        return Files.isDirectory(at) && Files.isWritable(at)
                                ? Optional.empty()
                                : Optional.of(new Wrong(
                                        "Nothing can be written in " + at + ".", "Choose a folder of your own."));
                    }
                }
                return Optional.empty();
            } catch (InvalidPathException e) {
                return Optional.of(new Wrong("`" + value + "` is no path.", "Choose a folder."));
            }
        }
    }

    private static Wrong notAbsolute(String value) {
        return new Wrong("`" + value + "` depends on the folder that one is in.", "Write the whole path.");
    }
}
