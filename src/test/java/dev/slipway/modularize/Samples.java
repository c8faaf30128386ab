package dev.slipway.modularize;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Folders of scripts such as people have, written down in one file. */
record Samples(String title, String start, List<String> arguments, String form, Map<String, String> files) {

    static List<Samples> all() throws IOException {
        String text;
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream("samples.txt"))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<Samples> samples = new ArrayList<>();
        for (String block : text.split("(?m)^=== ")) {
            if (!block.isBlank()) {
                samples.add(sample(block));
            }
        }
        return samples;
    }

    private static Samples sample(String block) {
        String[] parts = block.split("(?m)^--- ");
        String[] head = parts[0].split("\n", -1);
        String[] words = head[0].split("\\|", -1);
        Map<String, String> files = new LinkedHashMap<>();
        for (String part : Arrays.copyOfRange(parts, 1, parts.length)) {
            int line = part.indexOf('\n');
            files.put(part.substring(0, line), part.substring(line + 1));
        }
        List<String> arguments =
                words[2].isBlank() ? List.of() : List.of(words[2].strip().split(" "));
        return new Samples(words[0].strip(), words[1].strip(), arguments, head[1].strip(), files);
    }

    void writeTo(Path root) throws IOException {
        for (Map.Entry<String, String> entry : files.entrySet()) {
            Path file = root.resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, bytes(entry.getValue()));
        }
    }

    private byte[] bytes(String text) {
        if (text.startsWith("base64:")) {
            return Base64.getDecoder().decode(text.substring("base64:".length()).strip());
        }
        return switch (form) {
            case "crlf" -> text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
            case "bom" -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
            case "noeol" -> text.stripTrailing().getBytes(StandardCharsets.UTF_8);
            case "" -> text.getBytes(StandardCharsets.UTF_8);
            default -> text.getBytes(Charset.forName(form));
        };
    }

    @Override
    public String toString() {
        return title;
    }
}
