package dev.slipway.dependency.installed;

import dev.slipway.dependency.CoreMetadata;
import dev.slipway.requirement.DistributionName;
import java.nio.file.Path;
import java.util.List;

/**
 * A distribution that is installed.
 *
 * @param name as it calls itself
 * @param version as it says; empty if it does not
 * @param metadata all that it says of itself
 * @param requires what it requires, as a requirements file takes it
 * @param origin where it was installed from
 * @param folder its {@code .dist-info} or {@code .egg-info}
 */
public record Distribution(
        String name, String version, CoreMetadata metadata, List<String> requires, Origin origin, Path folder) {

    public Distribution {
        requires = List.copyOf(requires);
    }

    /** Where a distribution was installed from ("Recording the direct URL origin", PEP 610). */
    public sealed interface Origin {

        /** An index, or nobody wrote it down. */
        record Index() implements Origin {}

        /** A file or archive at an address, {@code file:} included. */
        record Archive(String url) implements Origin {}

        /** A repository at one commit, in the form {@code git+https://...@commit}. */
        record Repository(String url) implements Origin {}

        /** A folder that was installed once. */
        record Folder(String url) implements Origin {}

        /** A folder that is used where it lies. */
        record Editable(String url) implements Origin {}
    }

    /** In the spelling that equal names share (PEP 503). */
    public String normalizedName() {
        return DistributionName.normalize(name);
    }

    /** {@code name==version}, or the name alone where it does not tell its version. */
    public String pin() {
        return version.isEmpty() ? name : name + "==" + version;
    }

    /** As a requirements file takes it to get the same again ({@code pip freeze}). */
    public String frozen() {
        return switch (origin) {
            case Origin.Index _ -> pin();
            case Origin.Archive(String url) -> name + " @ " + url;
            case Origin.Repository(String url) -> name + " @ " + url;
            case Origin.Folder(String url) -> name + " @ " + url;
            case Origin.Editable(String url) -> "-e " + url;
        };
    }
}
