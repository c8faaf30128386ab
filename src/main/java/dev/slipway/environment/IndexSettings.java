package dev.slipway.environment;

import java.util.List;
import java.util.Map;

/**
 * Where distributions come from on this machine, as pip's configuration says, in the form that uv understands.
 *
 * @param variables environment variables for uv; may hold credentials
 * @param secrets the credentials in them, to be blanked wherever output is shown or kept
 */
public record IndexSettings(Map<String, String> variables, List<String> secrets) {
    public IndexSettings {
        variables = Map.copyOf(variables);
        secrets = List.copyOf(secrets);
    }

    /** Tells nothing: the values may hold credentials. */
    @Override
    public String toString() {
        return "IndexSettings" + variables.keySet();
    }
}
