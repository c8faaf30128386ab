package dev.slipway.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the facts of one source file are written down, and read again. Of those with secrets nothing is. */
final class FactsSpelling {
    private static final ImportCondition[] CONDITIONS = ImportCondition.values();
    private static final CallUse[] USES = CallUse.values();

    private FactsSpelling() {}

    static void write(SourceFacts facts, FactsOutput out) {
        out.number(facts.lines());
        out.list(facts.imports(), use -> write(use, out));
        out.list(facts.literals(), literal -> write(literal, out));
        out.list(facts.apps(), app -> {
            out.number(app.framework().ordinal());
            out.text(app.name());
            out.text(app.function());
            out.number(app.line());
        });
        out.list(facts.calls(), call -> {
            out.number(call.line());
            out.text(call.name());
            out.text(call.argument());
        });
        out.number(facts.mainGuard());
        out.number(facts.argvLine());
        out.number(facts.argumentsLine());
        out.number(facts.inputLine());
        out.list(facts.streamlitCalls(), out::text);
        out.number(facts.streamlitLine());
        out.flag(facts.topLevelCall());
        out.number(facts.pythonTwoLine());
        out.number(facts.brokenLine());
        out.flag(facts.inlineMetadata());
        String trouble = facts.trouble();
        out.text(trouble == null ? "" : trouble);
    }

    /** @param file what the facts are of */
    static SourceFacts read(String file, FactsInput in) {
        return new SourceFacts(
                file,
                in.small(),
                in.list(() -> imported(file, in)),
                in.list(() -> literal(in)),
                in.list(() -> new AppObject(USES[in.small()], in.text(), in.text(), in.small())),
                in.list(() -> new NamedCall(file, in.small(), in.text(), in.text())),
                in.small(),
                in.small(),
                in.small(),
                in.small(),
                in.list(in::text),
                in.small(),
                in.flag(),
                in.small(),
                in.small(),
                in.flag(),
                List.of(),
                trouble(in.text()));
    }

    private static void write(ImportUse use, FactsOutput out) {
        out.number(use.line());
        out.text(use.module());
        out.number(use.level());
        out.list(use.names(), out::text);
        out.number(use.condition().ordinal());
        out.flag(use.dynamic());
    }

    private static ImportUse imported(String file, FactsInput in) {
        return new ImportUse(
                file, in.small(), in.text(), in.small(), in.list(in::text), CONDITIONS[in.small()], in.flag());
    }

    private static void write(PathLiteral literal, FactsOutput out) {
        out.text(literal.text());
        out.number(literal.line());
        out.number(literal.use().ordinal());
        out.flag(literal.joined());
        out.flag(literal.whole());
        out.text(literal.base());
        out.text(literal.sets());
        out.flag(literal.quiet());
    }

    private static PathLiteral literal(FactsInput in) {
        return new PathLiteral(
                in.text(), in.small(), USES[in.small()], in.flag(), in.flag(), in.text(), in.text(), in.flag());
    }

    private static @Nullable String trouble(String text) {
        return text.isEmpty() ? null : text;
    }
}
