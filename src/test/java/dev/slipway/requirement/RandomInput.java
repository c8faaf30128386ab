package dev.slipway.requirement;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Versions, specifiers, markers and requirements by chance: mostly valid, often odd, now and then broken. */
final class RandomInput {

    private static final String ODD = " \t.,;()[]!=<>~@+-_*'\"\\/0a1bvzé\u00a0\u2003\n٣ſ";
    private final Random random;

    RandomInput(long seed) {
        this.random = new Random(seed);
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String maybe(int percent, Supplier<String> part) {
        return chance(percent) ? part.get() : "";
    }

    private String space() {
        return chance(80) ? "" : one(" ", "  ", "\t");
    }

    private String number() {
        return one("0", "1", "2", "3", "9", "10", "00", "01", "2024", "99999999999999999999");
    }

    private String separator() {
        return one("", "", ".", "-", "_");
    }

    private String release(int least) {
        int length = least + random.nextInt(3);
        return IntStream.range(0, length).mapToObj(i -> number()).collect(Collectors.joining("."));
    }

    private String publicVersion(int least) {
        return maybe(5, () -> one("v", "V"))
                + maybe(8, () -> number() + "!")
                + release(least)
                + maybe(
                        25,
                        () -> separator()
                                + one("a", "b", "rc", "c", "alpha", "beta", "pre", "preview", "RC", "A")
                                + separator()
                                + maybe(70, this::number))
                + maybe(
                        15,
                        () -> chance(30)
                                ? "-" + number()
                                : separator() + one("post", "rev", "r", "POST") + separator() + maybe(70, this::number))
                + maybe(15, () -> separator() + one("dev", "DEV") + separator() + maybe(70, this::number));
    }

    private String local() {
        return maybe(12, () -> {
            int parts = 1 + random.nextInt(2);
            return "+"
                    + IntStream.range(0, parts)
                            .mapToObj(i -> one("1", "01", "10", "abc", "Ubuntu", "1a", "0"))
                            .collect(Collectors.joining(one(".", "-", "_")));
        });
    }

    String version() {
        return broken(maybe(4, () -> one(" ", "\n", "\u00a0")) + publicVersion(1) + local());
    }

    /** A version that differs little from another, so that comparing them is worth the while. */
    List<String> versions() {
        List<String> versions = new ArrayList<>();
        String release = release(1);
        int count = 2 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            versions.add(
                    chance(30)
                            ? publicVersion(1) + local()
                            : release
                                    + maybe(20, () -> ".0")
                                    + maybe(30, () -> one("a", "b", "rc") + number())
                                    + maybe(25, () -> ".post" + number())
                                    + maybe(25, () -> ".dev" + number())
                                    + local());
        }
        return versions;
    }

    /** A clause near one of the versions, or anywhere. */
    private String clause(List<String> near) {
        String operator = one("==", "!=", "<=", ">=", "<", ">", "~=", "===", "==", ">=");
        String version = !near.isEmpty() && chance(75) ? near.get(random.nextInt(near.size())) : publicVersion(1);
        boolean equality = operator.equals("==") || operator.equals("!=");
        if (!equality && !operator.equals("===") && chance(95)) {
            version = version.replaceAll("\\+.*", "");
        }
        if (equality && chance(30)) {
            version = version.replaceAll("[^0-9.!].*", "").replaceAll("\\.+$", "") + ".*";
        }
        if (operator.equals("===") && chance(40)) {
            version = one("foobar", "1.0-x,y", "lolwat", "");
        }
        return operator + space() + version;
    }

    String specifiers(List<String> near) {
        int count = random.nextInt(4);
        return broken(IntStream.range(0, count)
                        .mapToObj(i -> space() + clause(near) + space())
                        .collect(Collectors.joining(","))
                + maybe(3, () -> ","));
    }

    private String name() {
        return one("requests", "Foo", "scikit-learn", "a", "zope.interface", "A_B", "x-", "y.", "ruamel__yaml", "n0");
    }

    private String extras() {
        int count = random.nextInt(4);
        return "["
                + IntStream.range(0, count)
                        .mapToObj(i -> space() + name() + space())
                        .collect(Collectors.joining(","))
                + "]";
    }

    private String quoted() {
        String text = one(
                "3.8",
                "3.10",
                "3.8.1",
                "linux",
                "win32",
                "CPython",
                "x86_64",
                "3",
                "3.10.*",
                "",
                "a b",
                "nt",
                "Foo_Bar",
                "3.9,3.10",
                "6.1.0-13-amd64",
                "6.1",
                "\\x41",
                "\\n",
                "\\q",
                "\\101",
                "\\",
                "\\N{BULLET}",
                "x'y",
                "3.11rc1");
        String quote = one("\"", "'");
        return quote + text + quote;
    }

    private String variable() {
        return one(
                "python_version",
                "python_full_version",
                "os_name",
                "os.name",
                "sys_platform",
                "sys.platform",
                "platform_release",
                "platform_system",
                "platform_version",
                "platform.version",
                "platform_machine",
                "platform.machine",
                "platform_python_implementation",
                "platform.python_implementation",
                "python_implementation",
                "implementation_name",
                "implementation_version",
                "extra",
                "extras",
                "python");
    }

    private String comparison() {
        String operator = one("==", "!=", "<", "<=", ">", ">=", "~=", "===", "in", "not in", "not  in", "==", ">=");
        boolean word = Character.isLetter(operator.charAt(0));
        String gap = word && chance(95) ? " " : space();
        String left = chance(80) ? variable() : quoted();
        String right = chance(80) ? quoted() : variable();
        return left + gap + operator + gap + right;
    }

    private String expression(int depth) {
        int terms = 1 + random.nextInt(3);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < terms; i++) {
            out.append(i == 0 ? "" : " " + one("and", "or") + " ");
            boolean nested = depth < 3 && chance(25);
            out.append(space())
                    .append(nested ? "(" + expression(depth + 1) + ")" : comparison())
                    .append(space());
        }
        return out.toString();
    }

    String marker() {
        return broken(expression(0));
    }

    String requirement() {
        String details = chance(20)
                ? space() + "@" + space()
                        + one("https://x.org/a.whl", "git+ssh://g@h/x.git@v1#egg=x", "file:///a b", "x;y")
                : space() + (chance(25) ? "(" + specifiers(List.of()) + ")" : specifiers(List.of()));
        return broken(space()
                + name()
                + space()
                + maybe(30, this::extras)
                + details
                + maybe(40, () -> one(" ", "", " ") + ";" + space() + expression(1)));
    }

    /** Sometimes with one character put in, taken out or replaced. */
    private String broken(String text) {
        if (!chance(12)) {
            return text;
        }
        int at = random.nextInt(text.length() + 1);
        int odd = random.nextInt(ODD.length());
        String replacement = chance(40) ? "" : ODD.substring(odd, odd + 1);
        return text.substring(0, at) + replacement + text.substring(Math.min(text.length(), at + random.nextInt(2)));
    }
}
