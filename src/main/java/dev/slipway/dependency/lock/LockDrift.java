package dev.slipway.dependency.lock;

import dev.slipway.dependency.settle.Wish;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.requirement.MarkerEnvironment;
import dev.slipway.requirement.Requirement;
import dev.slipway.requirement.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How a lock and what is wanted have grown apart. */
public final class LockDrift {
    private LockDrift() {}

    /**
     * What the lock does not know of, or knows otherwise; none if it is up to date. A lock that tells what it was made for is up to date if
     * that is what is wanted; any other one if it meets what is declared.
     *
     * @param install what the lock means for the environment
     */
    public static List<Problem> of(LockedInstall install, List<Wish> wanted, MarkerEnvironment markers) {
        LockFile lock = install.lock();
        List<String> wants = lock.wants();
        return wants == null ? unmet(install, wanted, markers) : changed(lock, wants, wanted);
    }

    private static List<Problem> changed(LockFile lock, List<String> wants, List<Wish> wanted) {
        var before = new TreeMap<String, String>();
        wants.forEach(text -> before.put(spelled(text), text));
        var now = new TreeMap<String, Wish>();
        wanted.forEach(wish -> now.put(spelled(wish.text()), wish));
        List<Problem> problems = new ArrayList<>();
        now.forEach((text, wish) -> {
            if (!before.containsKey(text)) {
                String was = before.values().stream()
                        .filter(old -> sameName(old, wish))
                        .collect(Collectors.joining(", "));
                problems.add(stale(
                        lock,
                        wish,
                        wish.text() + " is wanted, and " + lock.file() + " was made "
                                + (was.isEmpty() ? "without it." : "for " + was + ".")));
            }
        });
        Set<String> names = wanted.stream().map(Wish::name).collect(Collectors.toSet());
        before.forEach((text, old) -> {
            Requirement requirement = Requirement.tryParse(old);
            boolean gone = requirement == null || !names.contains(requirement.normalizedName());
            if (!now.containsKey(text) && gone) {
                problems.add(Problem.warning(
                                Topic.DEPENDENCIES,
                                lock.file() + " was made for " + old + ", which nobody wants any more.")
                        .in(lock.file(), 0, 0)
                        .advise("Make it anew with slipway lock."));
            }
        });
        return problems;
    }

    private static List<Problem> unmet(LockedInstall install, List<Wish> wanted, MarkerEnvironment markers) {
        LockFile lock = install.lock();
        List<Problem> problems = new ArrayList<>();
        for (Wish wish : wanted) {
            Requirement requirement = wish.requirement();
            boolean counts = wish.origin() != Wish.Origin.IMPORTED && wish.origin() != Wish.Origin.LISTED;
            if (requirement == null || !counts || !requirement.appliesTo(markers)) {
                continue;
            }
            String text = install.versions().get(requirement.normalizedName());
            Version version = text == null ? null : Version.tryParse(text);
            if (text == null && !named(install, requirement)) {
                problems.add(stale(lock, wish, wish.text() + " is wanted, and " + lock.file() + " does not have it."));
            } else if (version != null
                    && requirement.url() == null
                    && !requirement.specifier().contains(version)) {
                problems.add(stale(
                        lock,
                        wish,
                        wish.text() + " is wanted, and " + lock.file() + " has " + requirement.name() + " " + version
                                + "."));
            }
        }
        return problems;
    }

    private static boolean named(LockedInstall install, Requirement requirement) {
        return install.lock().packages().stream()
                .anyMatch(one -> one.normalizedName().equals(requirement.normalizedName())
                        && one.version().isEmpty());
    }

    private static Problem stale(LockFile lock, Wish wish, String message) {
        return Problem.error(Topic.DEPENDENCIES, message)
                .in(lock.file(), 0, 0)
                .at(wish.place())
                .so("The lock is out of date.")
                .advise("Bring it up to date with slipway lock.");
    }

    private static boolean sameName(String text, Wish wish) {
        Requirement requirement = Requirement.tryParse(text);
        return requirement != null && requirement.normalizedName().equals(wish.name());
    }

    private static String spelled(String text) {
        Requirement requirement = Requirement.tryParse(text);
        return requirement == null
                ? text.strip()
                : requirement.normalizedName()
                        + requirement.toString().substring(requirement.name().length());
    }
}
