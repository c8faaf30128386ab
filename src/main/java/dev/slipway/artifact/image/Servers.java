package dev.slipway.artifact.image;

import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.Requirement;
import dev.slipway.requirement.Version;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which servers a project declares, and the one it gets where it declares none, at a version that its Python can take.
 *
 * @param declared normalised names of the distributions that the project requires
 * @param python such as {@code 3.11}
 */
record Servers(Set<String> declared, String python) {

    static Servers of(List<String> requirements, String python) {
        Set<String> names = requirements.stream()
                .map(Requirement::tryParse)
                .filter(java.util.Objects::nonNull)
                .map(requirement -> DistributionName.normalize(requirement.name()))
                .collect(Collectors.toSet());
        return new Servers(names, python);
    }

    boolean has(String distribution) {
        return declared.contains(distribution);
    }

    List<String> gunicorn() {
        return has("gunicorn") ? List.of() : List.of("gunicorn==" + (older("3.7") ? "21.2.0" : "23.0.0"));
    }

    List<String> asgi(String server) {
        boolean there = has(server) || has("fastapi-cli") || has("uvicorn");
        if (there || !server.equals("uvicorn")) {
            return List.of();
        }
        return List.of("uvicorn==" + (older("3.7") ? "0.16.0" : older("3.9") ? "0.22.0" : "0.34.3"));
    }

    List<String> notebook() {
        return older("3.9")
                ? List.of(
                        "nbclient==" + (older("3.7") ? "0.5.13" : "0.7.4"),
                        "ipykernel==" + (older("3.7") ? "5.5.6" : "6.16.2"))
                : List.of("nbclient==0.10.2", "ipykernel==6.29.5");
    }

    private boolean older(String than) {
        Version mine = Version.tryParse(python);
        return mine != null && mine.compareTo(Version.parse(than)) < 0;
    }
}
