package dev.slipway.dependency.lock;

import dev.slipway.dependency.installed.DependencyGraph;
import dev.slipway.dependency.lock.LockedPackage.Source;
import dev.slipway.problem.Problem;
import dev.slipway.requirement.MarkerEnvironment;
import dev.slipway.requirement.Requirement;
import dev.slipway.requirement.SpecifierSet;
import dev.slipway.requirement.Version;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a lock means for one environment, as installers take it: every file is checked.
 *
 * @param lock the file
 * @param python full version of the Python
 * @param hashed lines of a requirements file, each with the hashes of its files
 * @param others lines of what no hash can name: repositories at a commit, folders
 * @param versions by normalised name
 * @param problems what makes it unusable (errors), or should be known
 */
public record LockedInstall(
        LockFile lock,
        String python,
        List<String> hashed,
        List<String> others,
        Map<String, String> versions,
        List<Problem> problems) {

    /** Those that installers accept (pip, "Hash-checking mode"), with the number of their digits. */
    private static final Map<String, Integer> STRONG = Map.of("sha256", 64, "sha384", 96, "sha512", 128);

    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-fA-F]+");

    public LockedInstall {
        hashed = List.copyOf(hashed);
        others = List.copyOf(others);
        versions = java.util.Collections.unmodifiableMap(new TreeMap<>(versions));
        problems = List.copyOf(problems);
    }

    /**
     * For an environment.
     *
     * @param root the folder that the lock lies in
     */
    public static LockedInstall of(LockFile lock, MarkerEnvironment markers, Path root) {
        var made = new Made(lock, root);
        made.python(markers.pythonFullVersion());
        made.environment(markers);
        new LockSelection(lock, markers).packages().forEach(made::add);
        return new LockedInstall(
                lock, markers.pythonFullVersion(), made.hashed, made.others, made.versions, made.problems);
    }

    /** The text of a requirements file with {@link #hashed}. */
    public String text() {
        return String.join("\n", hashed) + "\n";
    }

    /** The versions as constraints. */
    public String constraints() {
        StringBuilder text = new StringBuilder();
        versions.forEach((name, version) ->
                text.append(name).append("==").append(version).append('\n'));
        return text.toString();
    }

    /**
     * Which of them needs which, as far as the lock tells.
     *
     * @param asked requirements of the project
     */
    public DependencyGraph graph(MarkerEnvironment markers, Collection<Requirement> asked) {
        Map<String, String> names = new TreeMap<>();
        Map<String, List<String>> requires = new TreeMap<>();
        for (LockedPackage one : lock.packages()) {
            if (!versions.containsKey(one.normalizedName())) {
                continue;
            }
            names.put(one.normalizedName(), one.name());
            requires.put(
                    one.normalizedName(),
                    one.needs().stream().map(LockedInstall::written).toList());
        }
        return DependencyGraph.of(versions, names, requires, markers, asked);
    }

    private static String written(LockedPackage.Need need) {
        String extras = need.extras().isEmpty() ? "" : "[" + String.join(",", need.extras()) + "]";
        String marker = need.marker() == null ? "" : need.marker().toString();
        String extra = need.extra().isEmpty() ? "" : "extra == '" + need.extra() + "'";
        String both = marker.isEmpty() || extra.isEmpty() ? marker + extra : "(" + marker + ") and " + extra;
        return need.name() + extras + (both.isEmpty() ? "" : " ; " + both);
    }

    /** Whether it can be installed from. */
    public boolean usable() {
        return problems.stream().noneMatch(one -> one.severity() == dev.slipway.problem.Severity.ERROR);
    }

    private static final class Made {
        private final LockFile lock;
        private final Path root;
        private final List<String> hashed = new ArrayList<>();
        private final List<String> others = new ArrayList<>();
        private final Map<String, String> versions = new TreeMap<>();
        private final Map<String, LockedPackage> seen = new TreeMap<>();
        private final List<Problem> problems;

        Made(LockFile lock, Path root) {
            this.lock = lock;
            this.root = root;
            this.problems = new ArrayList<>(lock.problems());
        }

        void python(String python) {
            SpecifierSet allowed = SpecifierSet.tryParse(lock.requiresPython());
            Version version = Version.tryParse(python);
            // A lower patch number is no reason: uv writes that of the Python which resolved.
            if (allowed == null || version == null) {
                return;
            }
            Version patched = Version.parse(version.major() + "." + version.minor() + ".999");
            if (!allowed.contains(patched) && !allowed.contains(version)) {
                problems.add(lock.error(
                                0,
                                lock.file() + " is for Python " + lock.requiresPython() + ", and this is " + python
                                        + ".")
                        .advise("Choose such a Python, or make the lock anew with slipway lock."));
            }
        }

        void environment(MarkerEnvironment here) {
            if (!lock.scoped().isFor(here)) {
                problems.add(lock.error(
                                0,
                                lock.file() + " is made for other machines: "
                                        + String.join(" or ", lock.scoped().environments()) + ".")
                        .so("This one is " + here.sysPlatform() + ", " + here.platformMachine() + ".")
                        .advise("Make the lock anew with slipway lock, or choose none."));
            }
        }

        void add(LockedPackage one) {
            LockedPackage other = seen.putIfAbsent(one.normalizedName(), one);
            if (other != null) {
                if (!other.version().equals(one.version())) {
                    problems.add(lock.error(
                                    one.line(),
                                    lock.file() + " names " + other.shown() + " in line " + other.line() + " and "
                                            + one.shown() + " for the same environment.")
                            .advise("Make the lock anew with slipway lock."));
                }
                return;
            }
            if (!one.version().isEmpty()) {
                versions.put(one.normalizedName(), one.version());
            }
            switch (one.source()) {
                case Source.Index _ -> hashed(one.name() + "==" + one.version(), one);
                case Source.Address(String url) -> hashed(one.name() + " @ " + url, one);
                case Source.Repository(String url) -> others.add(one.name() + " @ " + url);
                case Source.Local(String path, boolean editable) -> local(one, path, editable);
                case Source.Self _, Source.Unpacked _ -> {}
            }
        }

        private void local(LockedPackage one, String path, boolean editable) {
            Path there = root.resolve(path).normalize();
            if (!one.hashes().isEmpty()) {
                hashed(one.name() + " @ " + there.toUri(), one);
            } else {
                others.add((editable ? "-e " : "") + there);
            }
        }

        private void hashed(String requirement, LockedPackage one) {
            List<String> strong = new ArrayList<>();
            for (String hash : one.hashes()) {
                int colon = hash.indexOf(':');
                Integer digits = colon < 0 ? null : STRONG.get(hash.substring(0, colon));
                if (digits == null) {
                    continue;
                }
                String value = hash.substring(colon + 1);
                if (value.length() != digits || !HEXADECIMAL.matcher(value).matches()) {
                    problems.add(lock.error(
                                    one.line(),
                                    "A hash of " + one.shown() + " in " + lock.file() + " is none: `" + hash + "`.")
                            .so("The file has been changed since it was made.")
                            .advise("Take it back from version control, or make it anew with slipway lock."));
                    return;
                }
                strong.add(hash);
            }
            if (strong.isEmpty()) {
                problems.add(lock.error(one.line(), lock.file() + " names no hash of " + one.shown() + ".")
                        .so("What would be installed cannot be checked.")
                        .advise("Make the lock anew with slipway lock."));
                return;
            }
            hashed.add(requirement + " --hash=" + String.join(" --hash=", strong));
        }
    }
}
