package dev.slipway.project;

import dev.slipway.project.folder.FoundFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows files that hold keys, tokens or passwords, by their names and by what well-known services' keys look like. */
final class Secrets {
    private static final long LONGEST_READ = 256 << 10;
    private static final Map<String, Pattern> KEYS = keys();

    private Secrets() {}

    /** Why a file of this name is held back; null if the name says nothing. */
    static @Nullable String byName(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.equals(".env")
                || name.startsWith(".env.") && !name.contains("example") && !name.contains("sample")
                || name.endsWith(".env")
                || name.equals(".envrc")) {
            return "holds settings of this machine, often passwords";
        }
        return switch (name) {
            case "id_rsa", "id_dsa", "id_ecdsa", "id_ed25519" -> "holds a private SSH key";
            case ".netrc", "_netrc", ".pypirc", ".npmrc", ".pgpass", ".htpasswd", ".git-credentials", ".dockercfg" ->
                "holds passwords";
            case "credentials.json",
                    "client_secret.json",
                    "client_secrets.json",
                    "service_account.json",
                    "service-account.json",
                    "secrets.toml",
                    "secrets.yaml",
                    "secrets.yml",
                    "secrets.json",
                    "kaggle.json",
                    "token.pickle",
                    "token.json" -> "holds credentials";
            default -> byEnding(name);
        };
    }

    private static @Nullable String byEnding(String name) {
        return switch (FoundFile.extensionOf(name)) {
            case "pem", "key", "ppk" -> "may hold a private key";
            case "p12", "pfx", "jks", "keystore", "kdbx" -> "holds keys";
            default -> null;
        };
    }

    /** Why a small text file is held back, by what stands in it; null if nothing was found. */
    static @Nullable String byContent(FoundFile file) {
        if (file.bytes() > LONGEST_READ) {
            return null;
        }
        try (InputStream in = Files.newInputStream(file.file())) {
            byte[] bytes = in.readNBytes((int) LONGEST_READ);
            for (int i = 0; i < Math.min(bytes.length, 1024); i++) {
                if (bytes[i] == 0) {
                    return null;
                }
            }
            return in(new String(bytes, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return null;
        }
    }

    /** Which kind of key stands in this text, as "holds a ..."; null if none does. */
    static @Nullable String in(String text) {
        for (Map.Entry<String, Pattern> key : KEYS.entrySet()) {
            if (key.getValue().matcher(text).find()) {
                return key.getKey();
            }
        }
        return null;
    }

    private static Map<String, Pattern> keys() {
        Map<String, Pattern> keys = new LinkedHashMap<>();
        keys.put("holds a private key", Pattern.compile("-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----"));
        keys.put(
                "holds an AWS key",
                Pattern.compile("\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b|aws_secret_access_key\\s*[=:]\\s*\\S{20}"));
        keys.put(
                "holds a GitHub token",
                Pattern.compile("\\bgh[pousr]_[A-Za-z0-9]{36}\\b|\\bgithub_pat_[A-Za-z0-9_]{40}"));
        keys.put("holds a GitLab token", Pattern.compile("\\bglpat-[A-Za-z0-9_-]{20}"));
        keys.put("holds a Slack token", Pattern.compile("\\bxox[abprs]-[A-Za-z0-9-]{10}"));
        keys.put("holds a Google API key", Pattern.compile("\\bAIza[0-9A-Za-z_-]{35}"));
        keys.put("holds an OpenAI key", Pattern.compile("\\bsk-(?:proj-)?[A-Za-z0-9_-]{32}"));
        keys.put("holds a Hugging Face token", Pattern.compile("\\bhf_[A-Za-z0-9]{34}\\b"));
        keys.put("holds a PyPI token", Pattern.compile("\\bpypi-AgE[A-Za-z0-9_-]{30}"));
        keys.put("holds a Stripe key", Pattern.compile("\\b[sr]k_live_[A-Za-z0-9]{20}"));
        return keys;
    }
}
