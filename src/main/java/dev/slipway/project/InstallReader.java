package dev.slipway.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the requirements off a command line such as {@code pip install -q "pandas>=2" openpyxl}. */
final class InstallReader {
    private static final Pattern COMMAND =
            Pattern.compile("(?:^|[\\s/}])(pip[\\d.]*|uv pip|conda|mamba|micromamba)(?:\\.exe)?\\s+install\\s+(.*)");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    private static final Set<String> WITH_VALUE = Set.of(
            "-r",
            "--requirement",
            "-c",
            "--constraint",
            "--channel",
            "-i",
            "--index-url",
            "--extra-index-url",
            "-f",
            "--find-links",
            "-t",
            "--target",
            "--prefix",
            "--root",
            "-n",
            "--name",
            "-p",
            "--trusted-host",
            "--proxy",
            "--python-version",
            "--platform",
            "-e",
            "--editable",
            "--timeout",
            "--progress-bar",
            "--src",
            "--only-binary",
            "--no-binary");
    private static final Pattern REQUIREMENT = Pattern.compile("[A-Za-z0-9][\\w.-]*(\\[[\\w., -]*\\])?.*|git\\+.*");

    private InstallReader() {}

    static List<InstallLine> read(String file, int line, String command) {
        Matcher matcher = COMMAND.matcher(command);
        if (!matcher.find()) {
            return List.of();
        }
        boolean conda = matcher.group(1).contains("a") && !matcher.group(1).startsWith("pip");
        List<InstallLine> found = new ArrayList<>();
        Matcher words = WORD.matcher(matcher.group(2));
        boolean value = false;
        while (words.find()) {
            String bare = words.group(3);
            String word = bare != null ? bare : words.group(1) != null ? words.group(1) : words.group(2);
            if (bare != null
                    && (bare.startsWith("&")
                            || bare.startsWith("|")
                            || bare.startsWith(";")
                            || bare.startsWith("#")
                            || bare.startsWith(">")
                            || bare.startsWith("2>"))) {
                break;
            }
            if (value) {
                value = false;
            } else if (word.startsWith("-")) {
                value = WITH_VALUE.contains(word);
            } else if (REQUIREMENT.matcher(word).matches() && !word.contains("/") || word.startsWith("git+")) {
                String plain = word.endsWith(";") ? word.substring(0, word.length() - 1) : word;
                found.add(new InstallLine(file, line, conda ? condaSpecification(plain) : plain));
            }
        }
        return found;
    }

    /** conda's {@code name=1.2} is pip's {@code name==1.2}. */
    private static String condaSpecification(String word) {
        return word.replaceFirst("^([\\w.-]+)=([\\w.]+)(=.*)?$", "$1==$2");
    }
}
