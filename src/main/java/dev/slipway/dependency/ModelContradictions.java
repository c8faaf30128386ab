package dev.slipway.dependency;

import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.project.ModelFile;
import dev.slipway.project.Project;
import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.Requirement;
import dev.slipway.requirement.SpecifierSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where what a model needs cannot be had: in the declared versions, in the chosen Python, in the project's own modules. */
final class ModelContradictions {
    private final Project project;
    private final List<Declared> declared;
    private final String python;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    ModelContradictions(Project project, List<Declared> declared, String python) {
        this.project = project;
        this.declared = declared;
        this.python = python;
    }

    List<Problem> find() {
        for (ModelFile model : project.models()) {
            model.needs().forEach((distribution, specifier) -> {
                if (distribution.equals("python")) {
                    comparePython(model, specifier);
                } else {
                    compare(model, distribution, specifier);
                }
            });
            lookForOwn(model);
            lookForModules(model);
        }
        return problems;
    }

    private void comparePython(ModelFile model, String specifier) {
        if (!SpecifierSet.parse(specifier).contains(python)) {
            problems.add(Problem.warning(
                            Topic.ENVIRONMENT,
                            "The model " + model.path() + " is a pickle of protocol 5, which Python " + python
                                    + " cannot read.")
                    .in(model.path(), 0, 0)
                    .so("The program stops where it loads the model.")
                    .advise("Choose Python 3.8 or newer, or write the model again with protocol=4."));
        }
    }

    private void compare(ModelFile model, String distribution, String specifier) {
        SpecifierSet needed = SpecifierSet.tryParse(specifier);
        if (needed == null || needed.isEmpty()) {
            return;
        }
        for (Declared one : declared) {
            Requirement requirement = one.requirement();
            if (requirement != null
                    && requirement.url() == null
                    && DistributionName.same(requirement.name(), distribution)
                    && !Overlap.exists(requirement.specifier(), needed)
                    && told.add(distribution)) {
                problems.add(Problem.warning(
                                Topic.DEPENDENCIES,
                                "The model " + model.path() + " can only be loaded with " + distribution + specifier
                                        + ", but “" + one.text() + "” is declared.")
                        .in(one.file(), one.line(), 0)
                        .so("The program stops where it loads the model.")
                        .fix(
                                "Require " + distribution + specifier,
                                new Fix.Declare(requirement.with(needed).toString())));
            }
        }
    }

    private void lookForOwn(ModelFile model) {
        if (!model.own().isEmpty()) {
            String names = String.join(", ", model.own());
            problems.add(Problem.warning(
                            Topic.PROJECT,
                            "The model " + model.path() + " holds " + names
                                    + " of the script that wrote it (__main__), not of a module.")
                    .in(model.path(), 0, 0)
                    .so("It can be loaded only by a script that defines " + names + " itself and is started directly.")
                    .advise("Move " + names
                            + " into a module of the project, import it from there, and write the model again."));
        }
    }

    private void lookForModules(ModelFile model) {
        for (String module : model.modules()) {
            boolean local = module.contains(".") && project.localModules().contains(DottedName.top(module));
            if (local && !isThere(module.replace('.', '/')) && told.add(module)) {
                problems.add(Problem.warning(
                                Topic.PROJECT,
                                "The model " + model.path() + " needs the module " + module
                                        + ", which the project does not have.")
                        .in(model.path(), 0, 0)
                        .so("The program stops where it loads the model.")
                        .advise("Bring the module back, or write the model again with the code as it is now."));
            }
        }
    }

    private boolean isThere(String path) {
        for (String source : project.sources()) {
            String whole = "/" + source;
            if (whole.endsWith("/" + path + ".py")
                    || whole.endsWith("/" + path + "/__init__.py")
                    || whole.contains("/" + path + "/")) {
                return true;
            }
        }
        return false;
    }

    /** Whether any version fits two specifiers. */
    static final class Overlap {
        private Overlap() {}

        static boolean exists(SpecifierSet one, SpecifierSet other) {
            if (one.isEmpty() || other.isEmpty()) {
                return true;
            }
            // Where ranges overlap, they do so at one of their borders, or right beside one.
            Set<String> candidates = new HashSet<>();
            for (SpecifierSet set : List.of(one, other)) {
                for (String part : set.toString().split(",")) {
                    String version = part.replaceAll("^[^0-9]+|\\.?\\*$|\\s", "");
                    candidates.add(version);
                    candidates.add(version + ".0.1");
                    candidates.add(below(version));
                }
            }
            return candidates.stream()
                    .map(dev.slipway.requirement.Version::tryParse)
                    .anyMatch(version -> version != null && one.contains(version) && other.contains(version));
        }

        private static String below(String version) {
            String[] parts = version.split("\\.");
            for (int i = parts.length - 1; i >= 0; i--) {
                if (parts[i].matches("[1-9][0-9]{0,8}")) {
                    parts[i] = Integer.parseInt(parts[i]) - 1 + ".999";
                    return String.join(".", List.of(parts).subList(0, i + 1));
                }
            }
            return version;
        }
    }
}
