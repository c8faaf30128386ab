package dev.slipway.dependency;

import dev.slipway.requirement.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Asks an index which distribution holds a module that no list knows. That a distribution bears the name of the import proves nothing: it
 * counts only when one of its wheels holds the module.
 */
public final class ModuleSearch {

    /**
     * A distribution that holds a module.
     *
     * @param wheel the file that tells it
     */
    public record Holder(String distribution, String wheel) {

        String evidence(String module) {
            return wheel + " on the index holds " + module;
        }
    }

    private final PackageIndex index;

    public ModuleSearch(PackageIndex index) {
        this.index = index;
    }

    /**
     * Looks for each module, all at the same time. Ends early, with what is known, when the thread is interrupted; what cannot be asked is
     * left out.
     *
     * @param modules dotted names
     * @return the holders of each module that has some, the one whose name is nearest first
     */
    public Map<String, List<Holder>> find(Collection<String> modules) {
        Map<String, List<Future<Optional<Holder>>>> asked = new TreeMap<>();
        Map<String, List<Holder>> found = new TreeMap<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String module : modules) {
                List<Future<Optional<Holder>>> candidates = new ArrayList<>();
                for (String name : names(module)) {
                    candidates.add(threads.submit(() -> holder(name, module)));
                }
                asked.put(module, candidates);
            }
            asked.forEach((module, candidates) -> {
                List<Holder> holders = candidates.stream()
                        .map(ModuleSearch::await)
                        .flatMap(Optional::stream)
                        .toList();
                if (!holders.isEmpty()) {
                    found.put(module, holders);
                }
            });
        }
        return found;
    }

    private static Optional<Holder> await(Future<Optional<Holder>> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException cannotBeAsked) {
            return Optional.empty();
        }
    }

    /** What projects commonly call the distribution of such a module. */
    private static Set<String> names(String module) {
        String name = module.replace('.', '-').replace('_', '-');
        Set<String> names = new LinkedHashSet<>(List.of(name, "python-" + name, "py" + name, name + "-python"));
        names.removeIf(one -> RetiredNames.bundled().find(one).isPresent());
        return names;
    }

    private Optional<Holder> holder(String distribution, String module) {
        if (!(index.lookUp(distribution) instanceof IndexAnswer.Found found)) {
            return Optional.empty();
        }
        return newestWheel(found.files())
                .filter(wheel -> index.modules(wheel).contains(module))
                .map(wheel -> new Holder(distribution, wheel.filename()));
    }

    /** Of the newest release the smallest: what it is compiled for does not change its modules. */
    private static Optional<IndexFile> newestWheel(List<IndexFile> files) {
        return files.stream()
                .filter(file -> file.yanked() == null && WheelName.tryParse(file.filename()) != null)
                .max(Comparator.comparing(ModuleSearch::version).thenComparing(file -> -Math.abs(file.size())));
    }

    private static Version version(IndexFile file) {
        return Objects.requireNonNull(WheelName.tryParse(file.filename())).version();
    }
}
