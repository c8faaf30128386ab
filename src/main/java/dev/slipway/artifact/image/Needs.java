package dev.slipway.artifact.image;

import dev.slipway.artifact.Cargo;
import dev.slipway.artifact.Subject;
import dev.slipway.change.OwnText;
import dev.slipway.dependency.RequirementsFiles;
import dev.slipway.dependency.lock.LockedInstall;
import dev.slipway.requirement.MarkerEnvironment;
import dev.slipway.requirement.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where an image's requirements stand.
 *
 * @param file relative to the project with {@code /}; empty if there are none
 * @param hashed whether it is a lock with the hash of each file
 * @param text what the file shall say where it is ours to write; empty where it is the project's own
 */
record Needs(String file, boolean hashed, String text) {
    /** Beside the Dockerfile, since a layer of its own for what is installed needs a file of its own. */
    static final String OWN = RequirementsFiles.OF_IMAGE;

    private static final List<String> LOCKS =
            List.of("requirements.lock", "requirements.lock.txt", "requirements-lock.txt", "requirements.txt");
    private static final long LARGEST = 4 << 20;

    /**
     * A lock with hashes where there is one, the project's own file where that says all, else a file of ours.
     *
     * @param brings requirements of what starts it; never in a lock of the project's
     */
    static Needs of(Subject subject, Cargo cargo, List<String> brings) {
        Path root = subject.project().root();
        for (String name : LOCKS) {
            String text = text(root.resolve(name));
            if (cargo.files().contains(name) && text.contains("--hash=sha256:")) {
                return new Needs(name, true, "");
            }
        }
        if (subject.lock().isPresent() && inAnImage(subject.lock().get(), root).usable()) {
            LockedInstall lock = inAnImage(subject.lock().get(), root);
            if (lock.others().isEmpty()) {
                return ours(root, true, "# From " + lock.lock().file() + ".\n" + lock.text());
            }
        }
        if (subject.requirements().isEmpty() && brings.isEmpty()) {
            return new Needs("", false, "");
        }
        String own = "requirements.txt";
        if (cargo.files().contains(own) && brings.isEmpty() && saysAll(root.resolve(own), subject.requirements())) {
            return new Needs(own, false, "");
        }
        String all = subject.requirements().stream().sorted().collect(Collectors.joining("\n"));
        String more = brings.isEmpty() ? "" : "# What starts it.\n" + String.join("\n", brings) + "\n";
        return ours(root, false, (all.isEmpty() ? "" : all + "\n") + more);
    }

    private static Needs ours(Path root, boolean hashed, String text) {
        Path usual = root.resolve(OWN);
        boolean theirs = Files.exists(usual) && !OwnText.isMarked(usual);
        return new Needs(theirs ? RequirementsFiles.OF_IMAGE_BESIDE : OWN, hashed, OwnText.signed(text));
    }

    /** The lock as it is on the Linux in an image, whatever this machine runs. */
    private static LockedInstall inAnImage(LockedInstall here, Path root) {
        return LockedInstall.of(here.lock(), MarkerEnvironment.cpython(here.python(), "linux", "x86_64"), root);
    }

    boolean isOurs() {
        return !text.isEmpty();
    }

    private static boolean saysAll(Path file, List<String> requirements) {
        Set<String> wanted = requirements.stream().map(Needs::plain).collect(Collectors.toSet());
        Set<String> said = text(file)
                .lines()
                .map(line -> line.replaceFirst("(^|\\s)#.*$", "").strip())
                .filter(line -> !line.isEmpty())
                .map(Needs::plain)
                .collect(Collectors.toSet());
        return !said.isEmpty() && said.equals(wanted);
    }

    private static String plain(String text) {
        Requirement requirement = Requirement.tryParse(text);
        return requirement == null ? text : requirement.toString();
    }

    /** Empty where pip would have to guess the encoding: then the file is written anew. */
    private static String text(Path file) {
        try {
            return Files.size(file) > LARGEST ? "" : Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }
}
