package dev.slipway.dependency.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.dependency.IndexSetup;
import dev.slipway.dependency.WebService;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.requirement.DistributionName;
import dev.slipway.settings.AddressLogin;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** A service that speaks the API of OSV ({@code POST /v1/querybatch}, {@code GET /v1/vulns/ID}; google.github.io/osv.dev/api). */
public final class OsvService {
    /** The word for the public one. */
    public static final String PUBLIC = "osv";

    private static final URI ADDRESS = URI.create("https://api.osv.dev/");
    /** As many as the API takes at once. */
    private static final int BATCH = 1000;

    private static final int PAGES = 20;
    private static final int AT_ONCE = 12;
    private static final JsonMapper JSON = new JsonMapper();

    private final URI address;
    private final IndexSetup setup;
    private final Path cache;

    /** @param cache folder for advisories, made when needed */
    public OsvService(URI address, IndexSetup setup, Path cache) {
        this.address = address;
        this.setup = setup;
        this.cache = cache.resolve("advisories");
    }

    /**
     * The address that a word or an address means.
     *
     * @throws ShipException (BAD_ARGUMENT) if it is neither
     */
    public static URI address(String text) {
        if (text.equals(PUBLIC)) {
            return ADDRESS;
        }
        try {
            URI uri = URI.create(text.endsWith("/") ? text : text + "/");
            if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?")) {
                return uri;
            }
        } catch (IllegalArgumentException noAddress) {
            // Said below.
        }
        throw new ShipException(
                ShipException.Kind.BAD_ARGUMENT,
                Problem.error(Topic.DEPENDENCIES, "`" + text + "` is no address of a service that knows advisories.")
                        .advise("Write osv for api.osv.dev, or an address that begins with https://."));
    }

    /** Without what could be a password. */
    public String shown() {
        return AddressLogin.dropped(address.toString()).replaceFirst("/$", "");
    }

    /** What it knows of these, version by name. Ends early when the thread is interrupted. */
    public Told ask(Map<String, String> distributions) {
        try {
            WebService web = WebService.of(setup);
            Map<String, List<Stub>> known = query(web, distributions);
            return new Told.Answered(shown(), distributions.size(), details(web, known, distributions));
        } catch (IOException e) {
            return new Told.Silent(shown(), String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Told.Silent(shown(), "the question was ended");
        }
    }

    /** @param modified tells whether what is kept of it is still right */
    private record Stub(String id, String modified) {}

    private record Ask(String name, String page) {}

    private Map<String, List<Stub>> query(WebService web, Map<String, String> distributions)
            throws IOException, InterruptedException {
        Map<String, List<Stub>> known = new LinkedHashMap<>();
        List<Ask> open = new ArrayList<>();
        distributions.keySet().forEach(name -> open.add(new Ask(name, "")));
        for (int page = 0; !open.isEmpty() && page < PAGES * (1 + distributions.size() / BATCH); page++) {
            List<Ask> batch = List.copyOf(open.subList(0, Math.min(BATCH, open.size())));
            open.subList(0, batch.size()).clear();
            JsonNode results = tree(web.post(address.resolve("v1/querybatch"), body(batch, distributions)))
                    .path("results");
            if (!results.isArray() || results.size() != batch.size()) {
                throw new IOException(shown() + " answered something else than was asked");
            }
            for (int i = 0; i < batch.size(); i++) {
                JsonNode result = results.get(i);
                String name = batch.get(i).name();
                for (JsonNode one : result.path("vulns")) {
                    known.computeIfAbsent(name, none -> new ArrayList<>())
                            .add(new Stub(
                                    one.path("id").asText(""),
                                    one.path("modified").asText("")));
                }
                String next = result.path("next_page_token").asText("");
                if (!next.isEmpty()) {
                    open.add(new Ask(name, next));
                }
            }
        }
        if (!open.isEmpty()) {
            throw new IOException(shown() + " does not come to an end with its answers");
        }
        return known;
    }

    private static String body(List<Ask> batch, Map<String, String> distributions) {
        ObjectNode body = JSON.createObjectNode();
        ArrayNode queries = body.putArray("queries");
        for (Ask one : batch) {
            ObjectNode query = queries.addObject();
            query.putObject("package")
                    .put("name", DistributionName.normalize(one.name()))
                    .put("ecosystem", "PyPI");
            query.put("version", distributions.get(one.name()));
            if (!one.page().isEmpty()) {
                query.put("page_token", one.page());
            }
        }
        return body.toString();
    }

    private List<Finding> details(WebService web, Map<String, List<Stub>> known, Map<String, String> versions)
            throws IOException, InterruptedException {
        Semaphore slots = new Semaphore(AT_ONCE);
        Map<Stub, Future<JsonNode>> asked = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            known.values()
                    .forEach(list -> list.forEach(stub -> asked.computeIfAbsent(
                            stub,
                            one -> threads.submit(() -> {
                                slots.acquire();
                                try {
                                    return document(web, one);
                                } finally {
                                    slots.release();
                                }
                            }))));
            for (Map.Entry<String, List<Stub>> one : known.entrySet()) {
                String version = versions.getOrDefault(one.getKey(), "");
                List<Advisory> advisories = new ArrayList<>();
                for (Stub stub : one.getValue()) {
                    OsvDocument.of(await(asked.get(stub)), one.getKey())
                            .filter(advisory -> advisory.affects(version))
                            .ifPresent(advisories::add);
                }
                SameAdvisories.merge(advisories)
                        .forEach(advisory -> findings.add(new Finding(one.getKey(), version, advisory)));
            }
        }
        return findings;
    }

    private static JsonNode await(@org.jspecify.annotations.Nullable Future<JsonNode> document)
            throws IOException, InterruptedException {
        try {
            return java.util.Objects.requireNonNull(document).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            throw new IOException("an advisory could not be read", e);
        }
    }

    /** From what is kept if it is of the same time, else from the service. */
    private JsonNode document(WebService web, Stub stub) throws IOException, InterruptedException {
        String safe = stub.id().replaceAll("[^A-Za-z0-9._-]", "_");
        Path kept = cache.resolve(safe + ".json");
        try {
            JsonNode tree = JSON.readTree(Files.readAllBytes(kept));
            if (!stub.modified().isEmpty() && tree.path("modified").asText("").equals(stub.modified())) {
                return tree;
            }
        } catch (IOException notKept) {
            // It is asked for.
        }
        byte[] body = web.get(address.resolve("v1/vulns/" + URLEncoder.encode(stub.id(), StandardCharsets.UTF_8)));
        JsonNode tree = tree(body);
        try {
            Files.createDirectories(cache);
            Files.write(kept, body);
        } catch (IOException notKept) {
            // It is asked for again.
        }
        return tree;
    }

    private JsonNode tree(byte[] body) throws IOException {
        try {
            JsonNode tree = JSON.readTree(body);
            if (tree == null || !tree.isObject()) {
                throw new IOException("no object");
            }
            return tree;
        } catch (IOException e) {
            throw new IOException(shown() + " answered something that is no JSON document", e);
        }
    }
}
