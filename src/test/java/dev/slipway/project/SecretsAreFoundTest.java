package dev.slipway.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.problem.Problem;
import dev.slipway.problem.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys here are nobody's, and are put together so that no scanner takes this file for a leak. */
class SecretsAreFoundTest {
    private static final String GITHUB = "gh" + "p_" + "aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hJ6";

    @TempDir
    Path root;

    private Folder folder;

    @BeforeEach
    void folder() {
        folder = new Folder(root);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key = '%AK%IAZ7Q4MXWN2VBT6LPD'",
                "# curl -H 'Authorization: Bearer %s%k-proj4Zq8Vw2Xy6Tb1Nc5Rm9Lp3Kj7Hg0FdSaQe'",
                "login('%h%f_kRtVbQwZxCvNmPlKjHgFdSaQ7wErTy9UiO')",
                "genai.configure(api_key='%AI%zaSyD4kR7vQ2nW9xT5bZ1mC8pL3jH6gF0dS'" + " 'a')",
                "DB_PASSWORD = 'Tr0ub4dor&3'",
                "connect(host=h, password=\"k9#mVq2!zR\")",
                "config = {'user': 'me', 'passwd': 'Wq7_kk2Lp0'}",
                "app.config['SECRET_KEY'] = 'f3b9c1d7e5a24680bd13579ace024bdf'",
                "api_key: str = '8f14e45fceea167a5a36dedd4bea2543'",
                "url = 'postgresql://admin:9fK2mQ7x@db.internal.net:5432/prod'",
                "c = 'Server=db.net;Database=x;User=sa;Password=h7Gq2Lw9x;'"
            })
    void inCode(String line) throws IOException {
        String code = "import os\n" + line.replace("%", "") + "\n";
        if (line.startsWith("genai")) {
            code = "import os\nx(api_key='AI" + "zaSyD4kR7vQ2nW9xT5bZ1mC8pL3jH6gF0dSaB2')\n";
        }
        Project project = folder.with("app.py", code).scan();

        assertThat(project.secrets()).hasSize(1).first().satisfies(secret -> {
            assertThat(secret.place()).isEqualTo("app.py:2");
            assertThat(secret.held()).isFalse();
        });
        Problem problem = problems(project).getFirst();
        assertThat(problem.severity()).isEqualTo(Severity.WARNING);
        assertThat(problem.place()).isEqualTo("app.py:2");
        assertThat(problem.remedy()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password = 'changeme'",
                "password = os.environ['DB_PASSWORD_2']",
                "password = os.environ.get('PASSWORD', 'abc123XYZ')",
                "API_KEY = 'YOUR_API_KEY_GOES_HERE_1'",
                "aws = 'AKIA' 'IOSFODNN7EXAMPLE'",
                "token = 'xxxxxxxxxxxxxxxx1234'",
                "password = getpass.getpass('Password for db1: ')",
                "token_url = 'https://auth.example.com/oauth2/token/v1'",
                "sep_token = '[SEP]'; tokenizer = 'bert-base-uncased'",
                "password = f'{user}1234abcD'",
                "help = 'postgresql://user:password@localhost/db'",
                "db = 'postgresql://{user}:{pw1}@db.net/x'",
                "css = 'sk-estimator-doc-link-wrapper-container-hidden'",
                "secret = 'projects/p1/secrets/name-1/versions/latest'",
                "key_path = 'keys/private_key.pem'",
                "pwd = ''"
            })
    void butNotWhatOnlyLooksSo(String line) throws IOException {
        assertThat(folder.with("app.py", line + "\n").scan().secrets()).isEmpty();
    }

    @Test
    void andHeldBackWhereTheyStandInSettings() throws IOException {
        Project project = folder.with("app.py", "import yaml\nyaml.safe_load(open('config.yaml'))\n")
                .with("config.yaml", "name: x\ngithub: " + GITHUB + "\n")
                .with("unread.json", "{\n  \"db\": {\"a\": 1},\n  \"password\": \"Tr0ub4dor&3\"\n}\n")
                .with("plain.yaml", "password: changeme\n")
                .with("cacert.pem", "-----BEGIN CERTIFICATE-----\nMIID\n-----END CERTIFICATE-----\n")
                .with("server.pem", "-----BEGIN PRIVATE KEY-----\nMIID\n-----END PRIVATE KEY-----\n")
                .with(".streamlit/secrets.toml", "a = 1\n")
                .scan();

        assertThat(project.dataFiles().stream().filter(DataFile::secret).map(DataFile::path))
                .containsExactly(".streamlit/secrets.toml", "config.yaml", "server.pem", "unread.json");
        assertThat(project.secrets().stream().map(Secret::place))
                .containsExactly("config.yaml:2", "server.pem:1", "unread.json:3");
        assertThat(project.secrets()).allMatch(Secret::held);
        assertThat(problems(project)).isEmpty();
    }

    @Test
    void andNeverToldWhole() throws IOException {
        Project project = folder.with("app.py", "t = '" + GITHUB + "'\n").scan();

        assertThat(project.toString()).doesNotContain(GITHUB.substring(0, 8));
        assertThat(project.secrets().getFirst().shown()).isEqualTo("ghp_…, 40 characters");
    }

    @Test
    void inTheCellsAndOutputsOfNotebooks() throws IOException {
        Project project = folder.with("n.ipynb", """
                {"cells": [{"cell_type": "code", "execution_count": 3, "metadata": {}, "source": ["x = 1\\n", "t = '%s'"],
                  "outputs": [{"output_type": "stream", "name": "stdout", "text": ["a\\n", "%s\\n"]},
                              {"output_type": "display_data", "data": {"image/png": "iVBOR", "text/plain": "x"}, "metadata": {}}]}],
                 "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
                """.formatted(GITHUB, GITHUB)).scan();

        assertThat(problems(project).stream().map(Problem::message))
                .containsExactlyInAnyOrder(
                        "An output of the notebook shows a GitHub token (ghp_…, 40 characters).",
                        "The notebook holds a GitHub token (ghp_…, 40 characters).");
    }

    @Test
    void inFilesOfAnyEncodingAndLineEnd() throws IOException {
        Project project = folder.with("bom.py", "\uFEFFpassword = 'Tr0ub4dor&3'\r\n")
                .with("empty.py", "")
                .with("空.py", "# 数据\nparola = 1\npassword = 'Tr0ub4dor&3'")
                .with("broken.py", "def (:\n  password = 'Tr0ub4dor&3'\n")
                .scan();

        assertThat(project.secrets().stream().map(Secret::place)).containsExactly("bom.py:1", "broken.py:2", "空.py:3");
    }

    private static List<Problem> problems(Project project) {
        return project.problems().stream()
                .filter(problem -> problem.message().contains(" holds ")
                        || problem.message().contains(" shows "))
                .toList();
    }
}
