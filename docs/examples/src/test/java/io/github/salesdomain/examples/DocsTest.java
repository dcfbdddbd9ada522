package io.github.salesdomain.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code on every page is code that compiles and runs here, and every link leads somewhere. */
class DocsTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
    private static final DocsPages PAGES = new DocsPages(ROOT);

    @Test
    void everyJavaBlockIsARegionOfTheExamples() {
        assertThat(PAGES.pages()).isNotEmpty();
        assertThat(PAGES.regions()).isNotEmpty();
        assertThat(String.join("\n\n", PAGES.differences())).isEmpty();
    }

    @Test
    void everyRelativeLinkLeadsSomewhere() {
        assertThat(PAGES.brokenLinks()).isEmpty();
    }

    @Test
    void everyGuidePageHasATestOfItsName() {
        Path guide = ROOT.resolve("docs/guide");
        assertThat(PAGES.pages())
                .filteredOn(page -> page.startsWith(guide))
                .isNotEmpty()
                .allSatisfy(page -> assertThatCode(() -> Class.forName(DocsPages.guideTestOf(page)))
                        .doesNotThrowAnyException());
    }

    @Nested
    class OnAnotherProject {

        @TempDir
        private Path project;

        private void write(String file, String... lines) throws IOException {
            Path path = project.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, String.join("\n", lines));
        }

        private void example(String... lines) throws IOException {
            write("docs/examples/src/test/java/GuideTest.java", lines);
        }

        @Test
        void theMessageNamesPageLineAndNearestRegion() throws IOException {
            write("README.md", "# Title", "", "```java", "int a = 1;", "", "int b = 3;", "```");
            example(
                    "class GuideTest {",
                    "    // docs:start other",
                    "    int x = 0;",
                    "    // docs:end",
                    "    // docs:start sums",
                    "    int a = 1;   ",
                    "",
                    "    int b = 2;",
                    "    // docs:end",
                    "}");

            assertThat(new DocsPages(project).differences())
                    .containsExactly("README.md:3: the code must equal a region of docs/examples, but differs from the"
                            + " nearest, 'sums', in its line 3\n  page:    int b = 3;\n  example: int b = 2;");
        }

        @Test
        void indentationAndTrailingBlanksDoNotMatter() throws IOException {
            write("docs/page.md", "1. Step", "   ```java", "   if (a)", "       b();", "   ```");
            example("        // docs:start step", "        if (a)  ", "            b();", "        // docs:end");

            assertThat(new DocsPages(project).differences()).isEmpty();
        }

        @Test
        void aBlockThatEndsEarlyDiffers() throws IOException {
            write("docs/page.md", "```java", "a();", "```", "```java", "z();", "```");
            example("// docs:start ab", "a();", "b();", "// docs:end");

            assertThat(new DocsPages(project).differences())
                    .containsExactly(
                            "docs/page.md:1: the code must equal a region of docs/examples, but differs from the"
                                    + " nearest, 'ab', in its line 2\n  page:    (ends)\n  example: b();",
                            "docs/page.md:4: the code must equal a region of docs/examples, but differs from the"
                                    + " nearest, 'ab', in its line 1\n  page:    z();\n  example: a();");
        }

        @Test
        void withoutExamplesNoBlockIsRight() throws IOException {
            write("docs/page.md", "```java", "a();", "```");

            assertThat(new DocsPages(project).differences())
                    .containsExactly(
                            "docs/page.md:1: the code must equal a region of docs/examples, but there is none");
        }

        @Test
        void regionsHaveNamesOfTheirOwnAndEnd() throws IOException {
            example("// docs:start a", "// docs:end", "// docs:start a", "// docs:end");
            assertThatIllegalStateException()
                    .isThrownBy(() -> new DocsPages(project).regions())
                    .withMessageStartingWith("region must have a name of its own, but 'a' is there twice: ");

            example("// docs:start a", "a();");
            assertThatIllegalStateException()
                    .isThrownBy(() -> new DocsPages(project).regions())
                    .withMessageStartingWith("region 'a' must end with // docs:end: ");
        }

        @Test
        void linksAreFollowedToFilesAndHeadings() throws IOException {
            write(
                    "docs/page.md",
                    "# A page: of `code`",
                    "[up](../README.md) [out](https://example.org/x) [self](#a-page-of-code)",
                    "[gone](gone.md) [nowhere](other.md#nowhere) [there](other.md#there)",
                    "`[code](no-link.md)`",
                    "```",
                    "[code](no-link.md)",
                    "```");
            write("docs/other.md", "# Other", "## There", "```", "# Nowhere", "```");
            write("README.md", "");

            assertThat(new DocsPages(project).brokenLinks())
                    .containsExactly("docs/page.md:3: gone.md", "docs/page.md:3: other.md#nowhere");
        }

        @Test
        void builtOutputIsNoPage() throws IOException {
            write("docs/examples/target/site/page.md", "```java", "a();", "```");
            write("docs/page.md", "");

            assertThat(new DocsPages(project).pages()).containsExactly(project.resolve("docs/page.md"));
        }
    }
}
