package org.goodword.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;

/// Who asks which requirements are proved, and by what, finds the truth in the manual.
class AsvsTests {
    private static final Path PAGE = Path.of("../docs/operate/security.md");
    private static final Pattern ROW = Pattern.compile("^\\| (\\d+\\.\\d+\\.\\d+) \\| .+ \\| ([A-Za-z, ]+) \\|$");

    @Test
    void theManualListsEachRequirementWithTheTestsThatProveIt() throws Exception {
        assertThat(listed()).containsExactlyEntriesOf(proved());
    }

    private static Map<String, Set<String>> proved() throws Exception {
        var proved = new TreeMap<String, Set<String>>();
        for (var file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:org/goodword/**/*Tests.class")) {
            var path = file.getURL().getPath();
            var name = path.substring(path.indexOf("org/goodword/"), path.length() - ".class".length());
            var test = ClassUtils.forName(name.replace('/', '.'), AsvsTests.class.getClassLoader());
            Stream.concat(Stream.of(test), Arrays.stream(test.getDeclaredMethods()))
                    .map(element -> AnnotatedElementUtils.findMergedAnnotation(element, Asvs.class))
                    .filter(java.util.Objects::nonNull)
                    .flatMap(asvs -> Arrays.stream(asvs.value()))
                    .forEach(number ->
                            proved.computeIfAbsent(number, _ -> new TreeSet<>()).add(test.getSimpleName()));
        }
        return proved;
    }

    private static Map<String, Set<String>> listed() throws IOException {
        var listed = new TreeMap<String, Set<String>>();
        for (var line : Files.readAllLines(PAGE)) {
            var row = ROW.matcher(line);
            if (row.matches())
                listed.put(
                        row.group(1), new TreeSet<>(Arrays.asList(row.group(2).split(", "))));
        }
        return listed;
    }
}
