package dev.slipway.dependency;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The fields of a METADATA or PKG-INFO file ("Core metadata specifications", packaging.python.org).
 *
 * @param fields values by the field's name in small letters, in their order
 * @param description the text below the fields; empty if there is none
 */
public record CoreMetadata(Map<String, List<String>> fields, String description) {

    public CoreMetadata {
        fields = Map.copyOf(fields);
    }

    /** Reads a file, whatever is in it; what is no field is passed over. */
    public static CoreMetadata parse(byte[] bytes) {
        String text = decode(bytes);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        List<String> last = new ArrayList<>();
        int at = text.startsWith("\uFEFF") ? 1 : 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            String line = text.substring(at, end < 0 ? text.length() : end);
            at = end < 0 ? text.length() : end + 1;
            if (line.endsWith("\r")) {
                line = line.substring(0, line.length() - 1);
            }
            if (line.isEmpty()) {
                break;
            }
            boolean goesOn = line.charAt(0) == ' ' || line.charAt(0) == '\t';
            int colon = line.indexOf(':');
            if (goesOn && !last.isEmpty()) {
                last.set(last.size() - 1, last.getLast() + "\n" + line.strip());
            } else if (!goesOn && colon > 0) {
                last = fields.computeIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT), name -> new ArrayList<>());
                last.add(line.substring(colon + 1).strip());
            }
        }
        String body = text.substring(Math.min(at, text.length())).strip();
        return new CoreMetadata(fields, body);
    }

    /** UTF-8 by the specification; older files hold what their author's machine wrote. */
    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    /** The first value of a field; empty if it is not there, or says {@code UNKNOWN}, as old tools wrote for nothing. */
    public String first(String field) {
        List<String> values = all(field);
        return values.isEmpty() || values.getFirst().equals("UNKNOWN") ? "" : values.getFirst();
    }

    /** All values of a field that may occur several times. */
    public List<String> all(String field) {
        return fields.getOrDefault(field.toLowerCase(Locale.ROOT), List.of());
    }

    public String name() {
        return first("name");
    }

    public String version() {
        return first("version");
    }

    public String summary() {
        return first("summary");
    }

    /** What it requires, as written. */
    public List<String> requires() {
        return all("requires-dist");
    }

    /** Its own page: {@code Home-page}, else the project address that is called so, else the first; empty if it names none. */
    public String homepage() {
        String home = first("home-page");
        if (!home.isEmpty()) {
            return home;
        }
        String any = "";
        for (String address : all("project-url")) {
            int comma = address.indexOf(',');
            String target = address.substring(comma + 1).strip();
            if (comma > 0
                    && address.substring(0, comma).toLowerCase(Locale.ROOT).contains("home")) {
                return target;
            }
            any = any.isEmpty() ? target : any;
        }
        return any;
    }
}
