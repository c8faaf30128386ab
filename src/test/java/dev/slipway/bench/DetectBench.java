package dev.slipway.bench;

import dev.slipway.dependency.Dependency;
import dev.slipway.project.ProjectScanner;
import dev.slipway.project.ScanListener;
import dev.slipway.requirement.DistributionName;
import dev.slipway.ship.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How well the dependencies of published projects are found from their package code alone: nothing installed, nothing declared. What
 * their source distribution declares as needed at run time counts as the truth.
 */
final class DetectBench {
    private DetectBench() {}

    static void run(Path work) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(work.resolve("detect"));
        List<PublishedProject> projects = PublishedProject.all(folder);
        // While rules are made, the others need not be asked each time.
        boolean alone = Boolean.getBoolean("detect.alone");
        DetectionPeers peers = alone ? null : DetectionPeers.installed(folder.resolve("tools"));
        Map<String, List<DetectionScore.Of>> scores = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (PublishedProject project : projects) {
            Set<String> own = required(project.code());
            note(scores, "0 slipway", project, own);
            Set<String> missing = new TreeSet<>(project.needed());
            missing.removeAll(own);
            Set<String> surplus = new TreeSet<>(own);
            surplus.removeAll(project.needed());
            wrong.add(project.name() + (project.held() ? " (held out)" : "") + ": missing " + missing + ", too many "
                    + surplus);
            if (peers != null) {
                for (Map.Entry<String, Set<String>> found :
                        peers.ask(project.code()).entrySet()) {
                    note(scores, "1 " + found.getKey(), project, found.getValue());
                }
            }
        }
        Files.write(folder.resolve("wrong.txt"), wrong);
        for (boolean held : new boolean[] {false, true}) {
            DetectionScore.print(held ? "Held out" : "Used to tune", scores, held);
        }
        DetectionScore.print("All", scores, null);
    }

    private static void note(
            Map<String, List<DetectionScore.Of>> scores, String tool, PublishedProject project, Set<String> found) {
        Set<String> others = new TreeSet<>(found);
        others.remove(DistributionName.normalize(project.name()));
        scores.computeIfAbsent(tool, name -> new ArrayList<>()).add(new DetectionScore.Of(project, others));
    }

    private static Set<String> required(Path code) {
        return Survey.of(code, new ProjectScanner(), null, ScanListener.SILENT).dependencies().dependencies().stream()
                .filter(Dependency::required)
                .map(Dependency::distribution)
                .flatMap(name -> name == null ? Stream.empty() : Stream.of(name))
                .map(DistributionName::normalize)
                .collect(Collectors.toSet());
    }
}
