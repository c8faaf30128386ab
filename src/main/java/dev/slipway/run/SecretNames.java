package dev.slipway.run;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells by its name whether a variable holds a secret. */
final class SecretNames {
    private static final Pattern SECRET = Pattern.compile(
            "TOKEN|PASSWORD|PASSWD|PASSPHRASE|SECRET|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY|SIGNING_?KEY|CREDENTIAL|(_PASS|_PWD|_PAT)$");

    /** Such a variable says where a secret is, or how it is used. */
    private static final Pattern ABOUT_ONE =
            Pattern.compile("(_FILE|_PATH|_DIR|_HELPER|_PROVIDER|_SOCK|_NAME|_TYPE|_ENABLED|_STORE|_BACKEND)$");

    private SecretNames() {}

    static boolean isSecret(String variable) {
        String name = variable.toUpperCase(Locale.ROOT);
        return SECRET.matcher(name).find() && !ABOUT_ONE.matcher(name).find();
    }
}
