package dev.slipway.metadata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Edits of a pyproject.toml as a person might make them, by chance. */
final class RandomEdits {
    /**
     * One of them.
     *
     * @param path keys that may become different, as dotted texts
     * @param wanted what the key named first holds afterwards, as JSON would say it; null where that is not told
     */
    record Edit(List<List<String>> path, Object wanted, UnaryOperator<PyprojectFile> change) {}

    private static final List<String> WORDS =
            List.of("tide", "Modell", "数据", "a\"b", "back\\slash", "it's", "tab\there", "🚢", "x=y", "no#", "100 %");

    private static final List<String> NAMES =
            List.of("numpy", "Scikit_Learn", "zope.interface", "x", "pandas", "PyYAML");
    private static final List<String> LICENSES =
            List.of("MIT", "Apache-2.0 OR MIT", "GPL-3.0-or-later WITH GCC-exception-3.1", "LicenseRef-Mine", "0BSD");

    private final Random random;

    RandomEdits(long seed) {
        this.random = new Random(seed);
    }

    Edit next(PyprojectFile file) {
        return switch (random.nextInt(18)) {
            case 0 -> text(Field.NAME, pick(List.of("new-name", "A.b_c", "x2")));
            case 1 -> text(Field.VERSION, pick(List.of("2.0", "1!3.0.dev4", "2024.1rc1", "0.0.1.post2")));
            case 2 -> text(Field.DESCRIPTION, words());
            case 3 -> text(Field.README, pick(List.of("README.md", "docs/about.rst")));
            case 4 -> text(Field.REQUIRES_PYTHON, pick(List.of(">=3.9", ">=3.8,<4", "~=3.10", "")));
            case 5 -> license(pick(LICENSES));
            case 6 ->
                items(
                        Field.LICENSE_FILES,
                        pick(List.of(List.of("LICENSE"), List.of("LICEN*", "doc/[AB]*"), List.of())));
            case 7 -> people(Field.AUTHORS);
            case 8 -> people(Field.MAINTAINERS);
            case 9 -> items(Field.KEYWORDS, some(List.of("one", "zwei", "三", "it's"), 3));
            case 10 ->
                items(
                        Field.CLASSIFIERS,
                        some(List.copyOf(KnownNames.bundled().classifiers()).subList(600, 640), 4));
            case 11 ->
                pairs(Field.URLS, List.of("Home", "Bug Tracker", "数据"), "https://example.org/" + random.nextInt(9));
            case 12 -> pairs(Field.SCRIPTS, List.of("run-it", "a.b", "x"), "pkg.mod:main");
            case 13 -> pairs(Field.GUI_SCRIPTS, List.of("win"), "pkg.gui:start");
            case 14 -> declared(file, requirement());
            case 15 -> undeclared(file);
            case 16 -> group(file);
            default -> extra(file);
        };
    }

    private Edit text(Field field, String text) {
        return new Edit(
                keys(field), text.isEmpty() ? null : text, file -> file.withField(field, new FieldValue.Text(text)));
    }

    private Edit license(String expression) {
        return new Edit(
                List.of(
                        List.of("project", "license"),
                        List.of("project", "license-files"),
                        List.of("project", "classifiers"),
                        List.of("project", "dynamic")),
                expression,
                file -> file.withField(Field.LICENSE, new FieldValue.Text(expression)));
    }

    private Edit items(Field field, List<String> items) {
        var others = field == Field.LICENSE_FILES
                ? List.of(List.of("project", "license"), List.of("project", "classifiers"))
                : List.<List<String>>of();
        return new Edit(
                Stream.concat(keys(field).stream(), others.stream()).toList(),
                items.isEmpty() ? null : items,
                file -> file.withField(field, new FieldValue.Items(items)));
    }

    private Edit people(Field field) {
        var people = new ArrayList<Person>();
        for (int i = random.nextInt(4); i > 0; i--) {
            var name = pick(List.of("Zoë", "王 小明", "O'Neil \"Bo\"", ""));
            people.add(new Person(name, name.isEmpty() || random.nextBoolean() ? "p" + i + "@example.org" : ""));
        }
        return new Edit(
                keys(field),
                people.isEmpty() ? null : ProjectTable.rows(people),
                file -> file.withField(field, new FieldValue.People(people)));
    }

    private Edit pairs(Field field, List<String> labels, String value) {
        var pairs = new LinkedHashMap<String, String>();
        some(labels, labels.size()).forEach(label -> pairs.put(label, value));
        return new Edit(
                keys(field),
                pairs.isEmpty() ? null : pairs,
                file -> file.withField(field, new FieldValue.Pairs(pairs)));
    }

    private Edit declared(PyprojectFile before, String requirement) {
        return new Edit(
                List.of(List.of("project", "dependencies")),
                RequirementList.with(before.metadata().dependencies(), requirement),
                file -> file.withDependency(requirement));
    }

    private Edit undeclared(PyprojectFile before) {
        var all = before.metadata().dependencies();
        var name = all.isEmpty() ? "nothing" : RequirementList.nameOf(all.get(random.nextInt(all.size())));
        return new Edit(
                List.of(List.of("project", "dependencies")),
                all.isEmpty() ? null : RequirementList.without(all, name),
                file -> file.withoutDependency(name));
    }

    private Edit group(PyprojectFile before) {
        var name = pick(List.of("dev", "test", "new-group"));
        var texts = new ArrayList<>(before.groups().getOrDefault(name, List.of()));
        texts.add(requirement());
        var includes = name.equals("dev") && before.groups().containsKey("test") ? List.of("test") : List.<String>of();
        return new Edit(
                List.of(List.of("dependency-groups", name)), null, file -> file.withGroup(name, texts, includes));
    }

    private Edit extra(PyprojectFile before) {
        var name = pick(List.of("plot", "dev", "all"));
        var texts = new ArrayList<>(before.metadata().optionalDependencies().getOrDefault(name, List.of()));
        texts.add(requirement());
        return new Edit(
                List.of(List.of("project", "optional-dependencies", name)), texts, file -> file.withExtra(name, texts));
    }

    private String requirement() {
        return pick(NAMES)
                + pick(List.of("", ">=1", "==1.2.*", "[x,y]~=2.0", " @ https://example.org/a-1.zip"))
                + pick(List.of("", "", " ; python_version < '3.12' and \"a\" in os_name"));
    }

    private static List<List<String>> keys(Field field) {
        return List.of(List.of("project", field.key()), List.of("project", "dynamic"));
    }

    private String words() {
        return String.join(" ", some(WORDS, 4));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> List<T> some(List<T> list, int most) {
        var rest = new ArrayList<>(list);
        Collections.shuffle(rest, random);
        return List.copyOf(rest.subList(0, random.nextInt(Math.min(most, rest.size()) + 1)));
    }

    /** For the program in Python that looks at what came of it. */
    static Map<String, Object> told(Edit edit, String before, String after) {
        var told = new LinkedHashMap<String, Object>();
        told.put("before", before);
        told.put("after", after);
        told.put("paths", edit.path());
        told.put("wanted", edit.wanted());
        return told;
    }
}
