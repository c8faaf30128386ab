package dev.slipway.ship;

import dev.slipway.dependency.Pipfile;
import dev.slipway.dependency.RequirementsFile;
import dev.slipway.environment.PackageSources;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the files of a project say to look for packages. */
final class NamedSources {
    private static final String PUBLIC = "https?://pypi\\.(?:org|python\\.org)/simple/?";

    private final List<String> extra = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private final List<String> trusted = new ArrayList<>();
    private @Nullable String index;
    private boolean onlyLinks;
    private boolean previews;

    private NamedSources() {}

    /** What the files leave to variables, such as passwords, is filled in as far as a person has allowed it. */
    static PackageSources of(Survey survey) {
        AskedVariables asked = AskedVariables.of(survey);
        Path root = survey.project().root();
        NamedSources sources = new NamedSources();
        for (RequirementsFile.Option option : survey.declared().options()) {
            sources.take(option, root, asked);
        }
        return new PackageSources(
                sources.index,
                sources.extra,
                sources.links,
                sources.onlyLinks,
                sources.previews,
                sources.trusted,
                asked.withheld());
    }

    private void take(RequirementsFile.Option option, Path root, AskedVariables asked) {
        String value = asked.value(option);
        switch (option.name()) {
            case "--index-url", "--pypi-url" -> main(value, option.file().endsWith(Pipfile.NAME));
            case "--extra-index-url" -> extra.add(value);
            case "--find-links" -> links.add(located(value, root, option.file()));
            case "--trusted-host" -> trusted.add(value);
            case "--no-index" -> onlyLinks = true;
            case "--pre" -> previews = true;
            default -> {
                // It says something else.
            }
        }
    }

    /** Pipenv writes the public index into every file; a machine that is set up for another one means that. */
    private void main(String value, boolean byPipenv) {
        if (!byPipenv || !value.matches(PUBLIC)) {
            index = value;
        }
    }

    /** pip looks for a folder first beside the file that names it. */
    private static String located(String link, Path root, String file) {
        if (link.contains("://") || link.startsWith("file:")) {
            return link;
        }
        try {
            return PackageSources.link(
                    root.resolve(file).resolveSibling(link).toAbsolutePath().normalize());
        } catch (InvalidPathException noPath) {
            return link;
        }
    }
}
