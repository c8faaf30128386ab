package dev.slipway.dependency;

import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.Requirement;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A package index by its simple API (PEP 503, PEP 691). Answers are kept on disk for ten minutes, and longer if the index cannot
 * be reached. Safe for use by several threads.
 */
public final class PackageIndex {

    private static final Duration MAX_AGE = Duration.ofSeconds(600);
    private static final int AT_ONCE = 16;
    /** How long an index that could not be reached is left alone. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private record Outage(Instant since, String reason) {}

    private final IndexSetup setup;
    private final IndexCache cache;
    private final Clock clock;
    private final Semaphore slots = new Semaphore(AT_ONCE);
    private final Map<String, Outage> outages = new ConcurrentHashMap<>();
    private final Map<String, Future<IndexAnswer>> ahead = new ConcurrentHashMap<>();
    private final WheelModules modules;
    private final Map<String, Long> sizes = new ConcurrentHashMap<>();
    private volatile SoftReference<@Nullable RequirementFits> fits = new SoftReference<>(null);
    private @Nullable IndexClient client;
    private @Nullable List<IndexAddress> addresses;
    private @Nullable List<IndexFile> linked;

    private PackageIndex(IndexSetup setup, Path cache, Clock clock) {
        this.setup = setup;
        this.cache = new IndexCache(cache.resolve("index"));
        this.modules = new WheelModules(cache.resolve("modules"));
        this.clock = clock;
    }

    /**
     * The index that this machine is set up for.
     *
     * @param cache a folder for answers, made when needed
     */
    public static PackageIndex current(Path cache) {
        return of(IndexSetup.current(), cache);
    }

    /** An index. No connection is made before the first look-up. */
    public static PackageIndex of(IndexSetup setup, Path cache) {
        return of(setup, cache, Clock.systemUTC());
    }

    static PackageIndex of(IndexSetup setup, Path cache, Clock clock) {
        return new PackageIndex(setup, cache, clock);
    }

    /** What the index says about this name; never throws. */
    public IndexAnswer lookUp(String distribution) {
        String name = DistributionName.normalize(distribution);
        if (!DistributionName.isValid(distribution)) {
            return new IndexAnswer.Absent(name);
        }
        LinkFolders links = setup.besides().links();
        List<IndexFile> files = new ArrayList<>(linked(name));
        boolean found = !files.isEmpty();
        boolean stale = false;
        ProjectStatus status = null;
        IndexAnswer refused = null;
        String unknown = links.pages()
                ? "pages of links are not read"
                : setup.indexes().isEmpty() && links.folders().isEmpty()
                        ? "no index is set up that can be asked"
                        : null;
        for (IndexAddress index : addresses()) {
            switch (ask(index, name)) {
                case IndexAnswer.Found answer -> {
                    found = true;
                    stale |= answer.stale();
                    status = status == null ? answer.status() : status;
                    files.addAll(answer.files());
                }
                case IndexAnswer.Absent absent -> {}
                case IndexAnswer.Unknown answer -> unknown = answer.reason();
                case IndexAnswer.Refused answer -> refused = answer;
            }
        }
        if (found) {
            return new IndexAnswer.Found(name, files, stale, status);
        }
        if (refused != null) {
            return refused;
        }
        return unknown == null ? new IndexAnswer.Absent(name) : new IndexAnswer.Unknown(name, unknown);
    }

    /** What the index says about each name, asked at the same time, by normalised name. */
    public Map<String, IndexAnswer> lookUp(Collection<String> distributions) {
        Map<String, Future<IndexAnswer>> asked = new TreeMap<>();
        Map<String, IndexAnswer> answers = new TreeMap<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String distribution : distributions) {
                asked.computeIfAbsent(DistributionName.normalize(distribution), name -> {
                    Future<IndexAnswer> begun = ahead.remove(name);
                    return begun == null ? threads.submit(() -> lookUp(name)) : begun;
                });
            }
            asked.forEach((name, answer) -> answers.put(name, await(name, answer)));
        }
        // What nobody came for would be old by the time somebody does, in a window that stays open.
        ahead.clear();
        return answers;
    }

    /** As {@link RequirementFits#of}: the same as last time where requirements, platform and answers are. */
    RequirementFits fits(List<Requirement> requirements, TargetPlatform platform) {
        Map<String, IndexAnswer> answers = lookUp(requirements.stream()
                .filter(requirement -> requirement.url() == null)
                .map(Requirement::name)
                .toList());
        RequirementFits last = fits.get();
        if (last == null || !last.isOf(requirements, platform, answers)) {
            last = new RequirementFits(requirements, platform, answers);
            fits = new SoftReference<>(last);
        }
        return last;
    }

    /** Begins to ask what the next {@link #lookUp(Collection)} will want to know. */
    public void lookUpAhead(Collection<String> distributions) {
        for (String distribution : distributions) {
            ahead.computeIfAbsent(DistributionName.normalize(distribution), name -> {
                var task = new FutureTask<IndexAnswer>(() -> lookUp(name));
                Thread.ofVirtual().start(task);
                return task;
            });
        }
    }

    /** The dotted names of the modules in a wheel, read from its file list alone; none if it cannot be fetched. */
    public Set<String> modules(IndexFile wheel) {
        try {
            slots.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Set.of();
        }
        try {
            URI address = URI.create(wheel.url());
            Optional<IndexAddress> index = addresses().stream()
                    .filter(one -> Objects.equals(one.uri().getHost(), address.getHost()))
                    .findFirst()
                    .or(() -> addresses().stream().findFirst());
            return index.isEmpty() ? Set.of() : modules.of(wheel, client(), index.get());
        } catch (IOException | GeneralSecurityException | IllegalArgumentException cannotBeRead) {
            return Set.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Set.of();
        } finally {
            slots.release();
        }
    }

    /**
     * The METADATA of a wheel, which an index may serve beside it (PEP 658, PEP 714); empty if it does not, or cannot be reached.
     */
    public Optional<byte[]> metadata(IndexFile wheel) {
        return fetch(URI.create(wheel.url() + ".metadata"));
    }

    /** What the index says of a version at its JSON address, which lies beside its simple pages; empty where there is none. */
    public Optional<byte[]> json(String distribution, String version) {
        return setup.addresses().stream()
                .filter(index -> index.uri().getPath().endsWith("/simple/"))
                .findFirst()
                .flatMap(index -> fetch(index.uri()
                        .resolve("../pypi/" + DistributionName.normalize(distribution) + "/" + version + "/json")));
    }

    private Optional<byte[]> fetch(URI address) {
        Optional<IndexAddress> index = setup.addresses().stream()
                .filter(one -> Objects.equals(one.uri().getHost(), address.getHost()))
                .findFirst()
                .or(() -> setup.addresses().stream().findFirst());
        try {
            slots.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            if (index.isEmpty()) {
                return Optional.empty();
            }
            IndexClient.Page got = client().get(address, index.get(), null);
            return got.status() == 200 ? Optional.of(got.body()) : Optional.empty();
        } catch (IOException | GeneralSecurityException | IllegalArgumentException cannotBeHad) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            slots.release();
        }
    }

    /** The size of a file, as its server tells; -1 where it does not, or cannot be reached. Asked once. */
    public long bytes(IndexFile file) {
        Long known = sizes.get(file.url());
        if (known != null) {
            return known;
        }
        try {
            slots.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
        try {
            URI address = URI.create(file.url());
            Optional<IndexAddress> index = setup.addresses().stream()
                    .filter(one -> Objects.equals(one.uri().getHost(), address.getHost()))
                    .findFirst()
                    .or(() -> setup.addresses().stream().findFirst());
            long bytes = index.isEmpty() ? -1 : client().length(address, index.get());
            sizes.put(file.url(), bytes);
            return bytes;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException cannotBeAsked) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        } finally {
            slots.release();
        }
    }

    private static IndexAnswer await(String name, Future<IndexAnswer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new IndexAnswer.Unknown(name, "the look-up was ended");
        } catch (ExecutionException e) {
            return new IndexAnswer.Unknown(name, "the look-up failed");
        }
    }

    private IndexAnswer ask(IndexAddress index, String name) {
        URI page = index.page(name);
        IndexCache.Entry kept = cache.read(page);
        if (kept != null && kept.isFresh(clock.instant(), MAX_AGE)) {
            return answer(name, kept, false);
        }
        String host = index.uri().getHost();
        Function<String, IndexAnswer> otherwise =
                reason -> kept != null ? answer(name, kept, true) : new IndexAnswer.Unknown(name, reason);
        try {
            slots.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return otherwise.apply("the look-up was ended");
        }
        try {
            Outage outage = outages.get(host);
            if (outage != null && clock.instant().isBefore(outage.since().plus(PAUSE))) {
                return otherwise.apply(outage.reason());
            }
            return fetch(index, name, kept, otherwise);
        } catch (IOException e) {
            String reason = IndexClient.reason(e, host);
            outages.put(host, new Outage(clock.instant(), reason));
            return otherwise.apply(reason);
        } catch (GeneralSecurityException e) {
            return otherwise.apply("the certificates of this machine cannot be read");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return otherwise.apply("the look-up was ended");
        } finally {
            slots.release();
        }
    }

    private IndexAnswer fetch(
            IndexAddress index, String name, IndexCache.@Nullable Entry kept, Function<String, IndexAnswer> otherwise)
            throws IOException, InterruptedException, GeneralSecurityException {
        URI page = index.page(name);
        IndexClient.Page got = client().get(page, index, kept == null ? null : kept.etag());
        if (got.status() == 304 && kept != null) {
            return keep(name, page, new IndexCache.Entry(clock.instant(), kept.etag(), kept.files(), kept.status()));
        }
        return switch (got.status()) {
            case 200 -> {
                SimplePage.Told told = told(got);
                yield told == null
                        ? otherwise.apply(index.uri().getHost() + " answered something else than a list of files")
                        : keep(
                                name,
                                page,
                                new IndexCache.Entry(clock.instant(), got.etag(), told.files(), told.status()));
            }
            case 404, 410 -> keep(name, page, new IndexCache.Entry(clock.instant(), got.etag(), null, null));
            case 401, 403 -> new IndexAnswer.Refused(name, index.uri().getRawAuthority());
            default -> otherwise.apply(index.uri().getHost() + " answered with status " + got.status());
        };
    }

    private static SimplePage.@Nullable Told told(IndexClient.Page got) {
        try {
            return SimplePage.read(got.body(), got.contentType(), got.address());
        } catch (IOException noPage) {
            return null;
        }
    }

    private IndexAnswer keep(String name, URI page, IndexCache.Entry entry) {
        cache.write(page, entry);
        return answer(name, entry, false);
    }

    private static IndexAnswer answer(String name, IndexCache.Entry entry, boolean stale) {
        List<IndexFile> files = entry.files();
        return files == null ? new IndexAnswer.Absent(name) : new IndexAnswer.Found(name, files, stale, entry.status());
    }

    private List<IndexFile> linked(String name) {
        return linked().stream().filter(file -> LinkFolders.isOf(file, name)).toList();
    }

    /** What lies in folders of links, which are read once. */
    private synchronized List<IndexFile> linked() {
        if (linked == null) {
            linked = setup.besides().links().files();
        }
        return linked;
    }

    /** With the passwords that the keyring has, which is asked at the first look-up. */
    private synchronized List<IndexAddress> addresses() {
        if (addresses == null) {
            addresses = setup.addresses().stream()
                    .map(address -> address.withPassword(setup.besides().keyring()))
                    .toList();
        }
        return addresses;
    }

    /** Made at the first look-up: reading all certificates takes a while. */
    private synchronized IndexClient client() throws GeneralSecurityException {
        if (client == null) {
            client = new IndexClient(setup);
        }
        return client;
    }
}
