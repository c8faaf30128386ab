package dev.slipway.ship;

import dev.slipway.change.FileChange;
import dev.slipway.dependency.Declared;
import dev.slipway.dependency.RequirementsEdit;
import dev.slipway.dependency.RequirementsFiles;
import dev.slipway.profile.Profile;
import dev.slipway.project.folder.RelativePath;
import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.Requirement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which changes of the declared requirements go into requirements files: those of what stands there already, and new ones where no
 * packaging file declares any.
 *
 * @param files edits by file, relative to the project with {@code /}
 * @param declare what is left for the packaging file
 * @param undeclare what is left for the packaging file
 */
record RequirementsChoice(Path root, Map<String, Edits> files, List<String> declare, List<String> undeclare) {

    /** What becomes of one file. */
    record Edits(List<String> declare, List<String> undeclare) {
        Edits() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    /** @param make whether a requirements.txt is made where no file could hold them */
    static RequirementsChoice of(Survey survey, Profile profile, boolean make) {
        Map<String, Edits> files = new LinkedHashMap<>();
        List<String> declare = new ArrayList<>();
        List<String> undeclare = new ArrayList<>();
        List<Declared> always = survey.declared().always();
        String home = home(survey, always, make);
        for (String text : profile.declare()) {
            Requirement requirement = Requirement.tryParse(text);
            String name = requirement == null ? "" : requirement.normalizedName();
            Set<String> listed = listing(always, name);
            boolean packaged = isPackaged(always, name);
            if (listed.isEmpty() && !packaged && !home.isEmpty()) {
                listed = Set.of(home);
            }
            listed.forEach(file ->
                    files.computeIfAbsent(file, none -> new Edits()).declare().add(text));
            if (packaged || listed.isEmpty()) {
                declare.add(text);
            }
        }
        for (String text : profile.undeclare()) {
            String name = DistributionName.normalize(text);
            Set<String> listed = listing(always, name);
            listed.forEach(file ->
                    files.computeIfAbsent(file, none -> new Edits()).undeclare().add(text));
            if (listed.isEmpty() || isPackaged(always, name)) {
                undeclare.add(text);
            }
        }
        return new RequirementsChoice(survey.project().root(), files, declare, undeclare);
    }

    /** Where something new is listed; empty where a packaging file declares what is needed. */
    private static String home(Survey survey, List<Declared> always, boolean make) {
        if (always.stream().anyMatch(one -> !isList(one.file()))) {
            return "";
        }
        Path root = survey.project().root();
        Path main = root.resolve(survey.project().mainFolder());
        String first = RequirementsFiles.in(main).stream()
                .filter(file -> file.group().isEmpty())
                .map(file -> root.relativize(file.path()).toString().replace('\\', '/'))
                .findFirst()
                .orElse("");
        boolean nothing = make
                && first.isEmpty()
                && !survey.found().metadata().isDeclared()
                && !Files.exists(main.resolve("setup.py"));
        String folder = survey.project().mainFolder();
        return nothing ? (folder.isEmpty() ? "" : folder + "/") + "requirements.txt" : first;
    }

    /** With the edits of requirements files; one that another edit takes care of is left to that. */
    List<FileChange> with(List<FileChange> changes) {
        List<FileChange> all = new ArrayList<>(changes);
        files.forEach((name, edits) -> {
            Path file = root.resolve(name);
            if (changes.stream().noneMatch(change -> change.file().equals(file))) {
                FileChange as = FileChange.to(file, null, "");
                byte[] before = as.before() == null ? new byte[0] : as.before();
                byte[] after = before;
                for (String gone : edits.undeclare()) {
                    after = RequirementsEdit.remove(after, gone);
                }
                for (String text : edits.declare()) {
                    after = RequirementsEdit.declare(after, text);
                }
                FileChange change = new FileChange(file, as.before(), after, title(edits, RelativePath.nameOf(name)));
                if (!change.changesNothing()) {
                    all.add(change);
                }
            }
        });
        return all;
    }

    private static String title(Edits edits, String file) {
        int count = edits.declare().size() + edits.undeclare().size();
        if (count > 1) {
            return "Edit " + file;
        }
        return edits.declare().isEmpty()
                ? "Take " + edits.undeclare().getFirst() + " out of " + file
                : "Require " + edits.declare().getFirst() + " in " + file;
    }

    private static Set<String> listing(List<Declared> always, String name) {
        Set<String> files = new LinkedHashSet<>();
        for (Declared one : always) {
            if (isList(one.file()) && is(one, name)) {
                files.add(one.file());
            }
        }
        return files;
    }

    private static boolean isPackaged(List<Declared> always, String name) {
        return always.stream().anyMatch(one -> !isList(one.file()) && is(one, name));
    }

    private static boolean is(Declared one, String name) {
        String distribution = one.distribution();
        return distribution != null && DistributionName.normalize(distribution).equals(name);
    }

    private static boolean isList(String file) {
        return file.endsWith(".txt") || file.endsWith(".in");
    }
}
