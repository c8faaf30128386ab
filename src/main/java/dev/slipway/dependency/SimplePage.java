package dev.slipway.dependency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.settings.AddressLogin;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a page of the simple API: JSON (PEP 691, 700) or HTML (PEP 503, 592, 658). */
final class SimplePage {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ANCHOR = Pattern.compile("(?is)<a\\s([^>]*)>(.*?)</a\\s*>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?s)([\\w-]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+)))?");
    private static final Pattern META = Pattern.compile("(?is)<meta\\s([^>]*)>");
    private static final Pattern BASE = Pattern.compile("(?is)<base\\s[^>]*href\\s*=\\s*[\"']([^\"']+)[\"']");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(lt|gt|amp|quot|apos));");

    private static final Pattern FILE = Pattern.compile("(?i)\\.(?:whl|zip|egg|exe|msi|rpm|dmg|tgz|tar(?:\\.\\w+)?)$");

    private SimplePage() {}

    /**
     * What a page tells.
     *
     * @param status null if it says nothing of the project as a whole
     */
    record Told(List<IndexFile> files, @Nullable ProjectStatus status) {}

    /**
     * The files that a page lists, and the status of the project.
     *
     * @param address of the page itself, which relative addresses start from
     * @throws IOException if it is no page of the simple API
     */
    static Told read(byte[] body, String contentType, URI address) throws IOException {
        return contentType.contains("json")
                ? readJson(body, address)
                : readHtml(new String(body, StandardCharsets.UTF_8), address);
    }

    private static Told readJson(byte[] body, URI address) throws IOException {
        JsonNode page = JSON.readTree(body);
        if (!page.path("files").isArray()) {
            throw new IOException("the index answered something else than a list of files");
        }
        List<IndexFile> files = new ArrayList<>();
        for (JsonNode file : page.path("files")) {
            String filename = file.path("filename").asText("");
            String url = resolve(address, file.path("url").asText(""));
            if (filename.isEmpty() || url == null) {
                continue;
            }
            files.add(new IndexFile(
                    filename,
                    url,
                    text(file.path("hashes").path("sha256")),
                    text(file.path("requires-python")),
                    yanked(file.path("yanked")),
                    instant(file.path("upload-time").asText("")),
                    file.path("size").asLong(-1)));
        }
        JsonNode status = page.path("project-status");
        return new Told(
                files,
                status(status.path("status").asText(""), status.path("reason").asText("")));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() && !node.asText().isBlank() ? node.asText() : null;
    }

    private static @Nullable String yanked(JsonNode node) {
        if (node.isTextual()) {
            return node.asText();
        }
        return node.asBoolean(false) ? "" : null;
    }

    private static @Nullable Instant instant(String text) {
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Told readHtml(String page, URI address) throws IOException {
        if (!page.toLowerCase(java.util.Locale.ROOT).contains("<a") && !page.contains("<")) {
            throw new IOException("the index answered something else than a list of files");
        }
        Matcher base = BASE.matcher(page);
        String from = base.find() ? resolve(address, unescape(base.group(1))) : null;
        URI start = from == null ? address : URI.create(from);
        List<IndexFile> files = new ArrayList<>();
        Matcher anchor = ANCHOR.matcher(page);
        while (anchor.find()) {
            String href = attribute(anchor.group(1), "href");
            String filename = unescape(anchor.group(2).replaceAll("<[^>]*>", "").strip());
            String url = href == null ? null : resolve(start, href);
            if (url == null || filename.isEmpty()) {
                continue;
            }
            int hash = url.indexOf("#sha256=");
            String requiresPython = attribute(anchor.group(1), "data-requires-python");
            // No standard names this attribute (PEP 700 is about JSON), but some mirrors tell the time by it.
            String uploaded = attribute(anchor.group(1), "data-upload-time");
            files.add(new IndexFile(
                    filename,
                    url.split("#", 2)[0],
                    hash < 0 ? null : url.substring(hash + "#sha256=".length()),
                    requiresPython == null || requiresPython.isBlank() ? null : requiresPython,
                    attribute(anchor.group(1), "data-yanked"),
                    uploaded == null ? null : instant(uploaded),
                    -1));
        }
        if (files.stream().noneMatch(file -> FILE.matcher(file.filename()).find())
                && meta(page, "pypi:repository-version").isEmpty()) {
            // A network that wants a login shows its own page in place of any other.
            throw new IOException("the index answered something else than a list of files");
        }
        return new Told(files, status(meta(page, "pypi:project-status"), meta(page, "pypi:project-status-reason")));
    }

    private static @Nullable ProjectStatus status(String kind, String reason) {
        return kind.isBlank() ? null : new ProjectStatus(kind, reason);
    }

    /** The content of {@code <meta name=... content=...>}; empty if it is not there. */
    private static String meta(String page, String name) {
        Matcher tag = META.matcher(page);
        while (tag.find()) {
            if (name.equals(attribute(tag.group(1), "name"))) {
                return Objects.requireNonNullElse(attribute(tag.group(1), "content"), "");
            }
        }
        return "";
    }

    /** The value of an attribute, empty if it has none; null if it is not there. */
    private static @Nullable String attribute(String attributes, String name) {
        Matcher matcher = ATTRIBUTE.matcher(attributes);
        while (matcher.find()) {
            if (matcher.group(1).equalsIgnoreCase(name)) {
                for (int group = 2; group <= 4; group++) {
                    if (matcher.group(group) != null) {
                        return unescape(matcher.group(group));
                    }
                }
                return "";
            }
        }
        return null;
    }

    private static String unescape(String text) {
        return ENTITY.matcher(text).replaceAll(found -> {
            String named = found.group(3);
            if (named == null) {
                int codePoint = found.group(1) != null
                        ? Integer.parseInt(found.group(1))
                        : Integer.parseInt(found.group(2), 16);
                return Character.isValidCodePoint(codePoint)
                        ? Matcher.quoteReplacement(Character.toString(codePoint))
                        : "";
            }
            return switch (named) {
                case "lt" -> "<";
                case "gt" -> ">";
                case "quot" -> "\"";
                case "apos" -> "'";
                default -> "&";
            };
        });
    }

    /** Absolute, and without credentials that the index may have put in; null if it is no address. */
    private static @Nullable String resolve(URI address, String href) {
        try {
            return AddressLogin.dropped(
                    address.resolve(href.replace(" ", "%20")).toString());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
