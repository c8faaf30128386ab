package dev.slipway.project;

import dev.slipway.project.folder.FoundFile;
import dev.slipway.project.secret.FoundSecret;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Knows files that hold keys, tokens or passwords, by their names. */
final class Secrets {
    private static final String MAYBE = "holds a private key";

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
            case "ppk" -> "holds a private SSH key";
            case "pem", "key" -> MAYBE;
            case "p12", "pfx", "jks", "keystore", "kdbx" -> "holds keys";
            default -> null;
        };
    }

    /** Whether only what stands in the file can tell. */
    static boolean isOnlyMaybe(String reason) {
        return reason.equals(MAYBE);
    }

    /** Why a file with these findings is held back, as "holds a ..."; null if there are none. */
    static @Nullable String words(List<FoundSecret> found) {
        return found.isEmpty()
                ? null
                : "holds " + found.getFirst().what() + " in line "
                        + found.getFirst().line();
    }
}
