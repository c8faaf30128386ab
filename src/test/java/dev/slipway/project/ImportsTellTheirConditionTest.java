package dev.slipway.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImportsTellTheirConditionTest {

    @Test
    void plainOnesHaveNone() {
        assertThat(Sources.conditions(
                        "import a\nclass B:\n    import c\nfor x in y:\n    import d\nif debug:\n    import e\n"))
                .containsExactly("a none", "c none", "d none", "e none");
    }

    @Test
    void functionsAreEntered() {
        assertThat(Sources.conditions(
                        "def f(x=1):\n    import a\n    if x:\n        import b\nasync def g(): import c\nimport d\n"))
                .containsExactly("a function", "b function", "c function", "d none");
    }

    @Test
    void tryCountsWhenItSurvivesAFailedImport() {
        assertThat(Sources.conditions("""
                try:
                    import a
                except ImportError:
                    import b
                else:
                    import c
                finally:
                    import d
                try: import e
                except (AttributeError, ModuleNotFoundError): f = None
                try:
                    import g
                except:
                    pass
                try:
                    import h
                except Exception as error:
                    pass
                with contextlib.suppress(ImportError):
                    import i
                """))
                .containsExactly("a try", "b try", "c try", "d none", "e try", "g try", "h try", "i try");
    }

    @Test
    void tryDoesNotCountForOtherErrors() {
        assertThat(Sources.conditions("""
                try:
                    import a
                except ValueError:
                    import b
                try:
                    import c
                finally:
                    pass
                try:
                    import d
                except KeyError:
                    import e
                except ImportError:
                    import f
                """)).containsExactly("a none", "b none", "c none", "d try", "e none", "f try");
    }

    @Test
    void typeCheckingIsToldFromItsElse() {
        assertThat(Sources.conditions("""
                if TYPE_CHECKING:
                    import a
                else:
                    import b
                if typing.TYPE_CHECKING: import c
                if not TYPE_CHECKING:
                    import d
                else:
                    import e
                if sys.version_info >= (3, 8) or TYPE_CHECKING:
                    import f
                """))
                .containsExactly("a typing", "b none", "c typing", "d none", "e typing", "f platform");
    }

    @Test
    void aTestWhetherALibraryIsThereMakesItOptional() {
        assertThat(Sources.conditions("""
                if TORCH_AVAILABLE:
                    import a
                else:
                    import b
                if not HAS_SCIPY:
                    import c
                else:
                    import d
                if importlib.util.find_spec("e") is not None:
                    import e
                if _check_soft_dependencies("f", severity="none"):
                    from f import g
                if available or HAS_H:
                    import h
                if unavailable:
                    import i
                """))
                .containsExactly("a try", "b none", "c none", "d try", "e try", "f try", "h none", "i none");
    }

    @Test
    void platformAndVersionTestsCountOnBothSides() {
        assertThat(Sources.conditions("""
                if sys.platform == "win32":
                    import a
                elif os.name == "posix":
                    import b
                else:
                    import c
                if platform.system() == "Darwin": import d
                if sys.version_info[0] < 3:
                    import e
                if six.PY2:
                    import f
                if self.platform == 1:
                    import g
                """))
                .containsExactly(
                        "a platform", "b platform", "c platform", "d platform", "e platform", "f platform", "g none");
    }

    @Test
    void theMainGuardIsOne() {
        SourceFacts facts =
                Sources.scan("import a\nif __name__ == '__main__':\n    import b\nif 'x' == __name__:\n    import c\n");

        assertThat(facts.mainGuard()).isEqualTo(2);
        assertThat(facts.imports()).extracting(use -> use.condition().id()).containsExactly("none", "main", "none");
    }

    @Test
    void ofSeveralTheMostOptionalIsTold() {
        assertThat(Sources.conditions("""
                def f():
                    try:
                        if sys.platform == "win32":
                            import a
                    except ImportError:
                        pass
                    if sys.platform == "win32":
                        import b
                """)).containsExactly("a try", "b platform");
    }
}
