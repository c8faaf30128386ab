package dev.slipway.artifact.freeze;

import dev.slipway.metadata.Metadata;
import dev.slipway.metadata.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What Windows shows under "Details" of an executable, in the form that PyInstaller reads (VSVersionInfo). */
final class VersionResource {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private VersionResource() {}

    static String of(SpecFile spec) {
        Metadata metadata = spec.shipment().subject().metadata();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("CompanyName", metadata.authors().stream().map(Person::name).collect(Collectors.joining(", ")));
        texts.put("FileDescription", metadata.description().isEmpty() ? spec.name() : metadata.description());
        texts.put("FileVersion", spec.version());
        texts.put("InternalName", spec.name());
        texts.put("LegalCopyright", metadata.license());
        texts.put("OriginalFilename", spec.name() + ".exe");
        texts.put("ProductName", spec.shipment().subject().name());
        texts.put("ProductVersion", spec.version());
        String strings = texts.entrySet().stream()
                .map(one -> "        StringStruct(" + PythonLiterals.of(one.getKey()) + ", "
                        + PythonLiterals.of(one.getValue()) + "),\n")
                .collect(Collectors.joining());
        String four = four(spec.version());
        return """
                # UTF-8
                VSVersionInfo(
                  ffi=FixedFileInfo(filevers=%s, prodvers=%s, mask=0x3f, flags=0x0, OS=0x40004, fileType=0x1, subtype=0x0),
                  kids=[
                    StringFileInfo([StringTable('040904B0', [
                %s    ])]),
                    VarFileInfo([VarStruct('Translation', [1033, 1200])]),
                  ]
                )
                """.formatted(four, four, strings);
    }

    /** The four numbers that Windows compares. */
    static String four(String version) {
        List<String> numbers = new ArrayList<>();
        Matcher number = NUMBER.matcher(version.replaceFirst("\\+.*", ""));
        while (number.find() && numbers.size() < 4) {
            numbers.add(Long.toString(Math.min(65535, Long.parseLong("0" + limited(number.group())))));
        }
        while (numbers.size() < 4) {
            numbers.add("0");
        }
        return "(" + String.join(", ", numbers) + ")";
    }

    private static String limited(String digits) {
        return digits.length() > 9 ? "65535" : digits;
    }
}
