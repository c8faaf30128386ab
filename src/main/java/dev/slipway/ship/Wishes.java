package dev.slipway.ship;

import dev.slipway.dependency.Declared;
import dev.slipway.dependency.Dependency;
import dev.slipway.dependency.DirectReference;
import dev.slipway.dependency.LegacyLine;
import dev.slipway.dependency.settle.Wish;
import dev.slipway.dependency.settle.Wish.Origin;
import dev.slipway.platform.Platform;
import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.profile.Profile;
import dev.slipway.project.EntryKind;
import dev.slipway.project.NamedCall;
import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.Requirement;
import dev.slipway.requirement.SpecifierSet;
import dev.slipway.requirement.Version;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers what is wanted, one source after another; a firmer one replaces what a weaker one said of the same distribution. */
final class Wishes {
    /** A list with more exact pins than this, most of which no code imports, is what a freeze wrote. */
    private static final int FROZEN = 8;

    /** Started by name, or looked for by other libraries. */
    private static final Set<String> SERVERS = Set.of("gunicorn", "uvicorn", "hypercorn", "waitress", "daphne");

    private final Survey survey;
    private final Map<String, Wish> wishes = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Wishes(Survey survey) {
        this.survey = survey;
    }

    List<Wish> list() {
        return List.copyOf(wishes.values());
    }

    List<Problem> problems() {
        return problems;
    }

    void declared() {
        boolean elsewhere = survey.declared().options().stream()
                .anyMatch(option ->
                        option.name().contains("index-url") || option.name().equals("--find-links"));
        List<Declared> always = survey.declared().always();
        Set<String> used = used();
        boolean frozen = always.stream().filter(Wishes::isPinned).count() > FROZEN;
        for (Declared one : always) {
            Path folder = folder(one.file());
            var legacy = LegacyLine.of(one.text(), Platform.current(), elsewhere, path -> isThere(folder, path));
            if (legacy.isPresent()) {
                understood(one, legacy.get(), used, frozen);
                continue;
            }
            Requirement requirement = one.requirement();
            Optional<Requirement> fetched = DirectReference.of(one.text()).fetched();
            if (requirement == null && fetched.isPresent()) {
                // uv takes no editable sources of a version control system, and what is shipped is never edited in
                // place.
                String text = DirectReference.of(one.text()).target();
                wishes.put(one.text(), new Wish(text, fetched.get(), Origin.DECLARED, one.place()));
            } else if (requirement == null) {
                String text = located(one.text(), folder);
                wishes.put(text, new Wish(text, null, Origin.DECLARED, one.place()));
            } else {
                put(new Wish(one.text(), requirement, origin(requirement, used, frozen), one.place()));
            }
        }
    }

    private void understood(Declared one, LegacyLine legacy, Set<String> used, boolean frozen) {
        Requirement requirement = legacy.requirement();
        Problem problem = Problem.warning(Topic.DEPENDENCIES, legacy.reason());
        problem = problem.in(one.file(), one.line(), 0)
                .so(requirement == null ? "The line is left out." : requirement + " is taken in its place.");
        if (requirement != null) {
            problem = problem.fix("Require " + requirement, new Fix.Declare(requirement.toString()));
            Wish wish = Wish.of(requirement, origin(requirement, used, frozen), one.place());
            if (wishes.values().stream().noneMatch(known -> known.name().equals(wish.name()))) {
                put(wish);
            }
        }
        problems.add(problem);
    }

    /** What the program needs to run and nobody declares. */
    void imported() {
        for (Dependency dependency : survey.dependencies().dependencies()) {
            String distribution = dependency.distribution();
            if (dependency.required() && distribution != null && dependency.declared() == null && !has(distribution)) {
                String place = dependency.where().isEmpty()
                        ? String.join("", dependency.models().stream().limit(1).toList())
                        : dependency.where().getFirst();
                Requirement requirement = Requirement.tryParse(distribution);
                if (requirement != null) {
                    put(Wish.of(requirement, Origin.IMPORTED, place));
                }
            }
        }
    }

    /** What serves an app that cannot serve itself. */
    void servers(Profile profile) {
        boolean asgi = Start.of(survey.project(), survey.found().metadata(), profile)
                .entryPoint()
                .filter(start -> start.kind() == EntryKind.FASTAPI)
                .isPresent();
        if (asgi && SERVERS.stream().noneMatch(this::has)) {
            Requirement uvicorn = Requirement.named("uvicorn");
            put(Wish.of(
                    uvicorn,
                    Origin.IMPORTED,
                    survey.project().mainEntryPoint().get().file()));
        }
    }

    /** A program that installs what it needs by itself calls pip, which an environment of uv does not hold. */
    void installers() {
        survey.project().calls().stream()
                .filter(call -> call.name().equals(NamedCall.PIP) && call.file().endsWith(".py") && !has("pip"))
                .findFirst()
                .ifPresent(call -> put(Wish.of(Requirement.named("pip"), Origin.IMPORTED, call.file())));
    }

    /** The library that wrote a model loads it surely in that version only. */
    void models() {
        new Writers(survey).versions().forEach((distribution, writer) -> {
            Requirement pin = Requirement.tryParse(distribution + "==" + writer.version());
            if (pin == null) {
                return;
            }
            List<Wish> known = wishes.values().stream()
                    .filter(wish -> Wanted.same(wish, distribution))
                    .toList();
            Requirement declared = known.isEmpty() ? null : known.getFirst().requirement();
            boolean elsewhere = declared != null && declared.url() != null;
            if (!elsewhere) {
                wishes.values().removeIf(wish -> Wanted.same(wish, distribution));
                Requirement wanted =
                        declared == null ? pin : declared.with(SpecifierSet.parse("==" + writer.version()));
                put(Wish.of(wanted, Origin.MODEL, writer.model()));
            }
        });
    }

    /** A declared version with which a model that the program loads cannot be loaded gives way. */
    void loadable() {
        new Writers(survey).models().forEach((text, model) -> {
            Requirement limit = Requirement.tryParse(text);
            if (limit == null) {
                return;
            }
            wishes.replaceAll((key, wish) -> {
                Requirement declared = wish.requirement();
                Version pinned = wish.pinned();
                if (declared == null
                        || pinned == null
                        || wish.origin() == Origin.MODEL
                        || !Wanted.same(wish, limit.name())
                        || limit.specifier().contains(pinned)) {
                    return wish;
                }
                problems.add(Problem.info(
                                Topic.DEPENDENCIES, "The model " + model + " can only be loaded with " + limit + ".")
                        .at(wish.place())
                        .so(wish.text() + " gives way."));
                return Wish.of(declared.with(limit.specifier()), wish.origin(), wish.place());
            });
        });
    }

    void chosen(Profile profile) {
        for (String name : profile.undeclare()) {
            wishes.values().removeIf(wish -> Wanted.same(wish, name));
        }
        for (String text : profile.declare()) {
            Requirement requirement = Requirement.tryParse(text);
            if (requirement == null) {
                wishes.put(text, new Wish(text, null, Origin.CHOSEN, ""));
            } else {
                wishes.values().removeIf(wish -> Wanted.same(wish, requirement.name()));
                put(new Wish(text, requirement, Origin.CHOSEN, ""));
            }
        }
    }

    /** The same distribution may be required twice under different markers. */
    private void put(Wish wish) {
        Requirement requirement = wish.requirement();
        wishes.merge(wish.name() + " " + (requirement == null ? "" : requirement.marker()), wish, Wishes::both);
    }

    /** Two files that declare the same both count, unless they contradict each other: then the later one does. */
    private static Wish both(Wish earlier, Wish later) {
        Requirement one = earlier.requirement();
        Requirement other = later.requirement();
        boolean declared = earlier.origin() == later.origin()
                && (later.origin() == Origin.DECLARED || later.origin() == Origin.LISTED);
        if (!declared || one == null || other == null || one.url() != null || other.url() != null) {
            return later;
        }
        Version pinned = other.specifier().pinned();
        Version before = one.specifier().pinned();
        if (pinned != null || before != null && !other.specifier().contains(before)) {
            return later;
        }
        return before != null
                ? earlier
                : Wish.of(other.with(one.specifier().and(other.specifier())), later.origin(), later.place());
    }

    private boolean has(String distribution) {
        return wishes.values().stream().anyMatch(wish -> Wanted.same(wish, distribution));
    }

    private Set<String> used() {
        Set<String> used = new HashSet<>(SERVERS);
        for (Dependency dependency : survey.dependencies().dependencies()) {
            String distribution = dependency.distribution();
            if (distribution != null
                    && !(dependency.where().isEmpty() && dependency.models().isEmpty())) {
                used.add(DistributionName.normalize(distribution));
            }
        }
        return used;
    }

    private static Origin origin(Requirement requirement, Set<String> used, boolean frozen) {
        return frozen && !used.contains(requirement.normalizedName()) ? Origin.LISTED : Origin.DECLARED;
    }

    private static boolean isPinned(Declared one) {
        Requirement requirement = one.requirement();
        return requirement != null && requirement.specifier().pinned() != null;
    }

    private Path folder(String file) {
        Path parent = survey.project().root().resolve(file).getParent();
        return parent == null ? survey.project().root() : parent;
    }

    private static boolean isThere(Path folder, String path) {
        try {
            String bare = path.replaceFirst("^file:(?://(?:localhost)?)?", "").replaceFirst("[#\\[].*$", "");
            return Files.exists(folder.resolve(bare));
        } catch (InvalidPathException _) {
            return false;
        }
    }

    /** A requirements file elsewhere has to name the place in full. */
    private static String located(String text, Path folder) {
        String editable = text.startsWith("-e ") ? "-e " : "";
        String target = text.substring(editable.length()).strip();
        boolean relative = !target.contains("://") && isThere(folder, target) && !target.startsWith("/");
        if (!relative) {
            return text;
        }
        Path place = folder.resolve(target).normalize();
        // pip ends a path at the first space.
        boolean parted = place.toString().chars().anyMatch(Character::isWhitespace);
        return editable + (parted ? place.toUri().toString() : place.toString());
    }
}
