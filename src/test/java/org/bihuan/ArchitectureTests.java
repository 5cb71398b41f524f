package org.bihuan;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.api.RefusedActs;
import org.bihuan.refusal.Forbidden;
import org.bihuan.refusal.Refused;
import org.junit.jupiter.api.Test;

/** Who may know whom, and what no class of the program does. */
class ArchitectureTests {

    /**
     * What a feature's own classes and handlers may use of the others, besides digests, the words for refusing and reading rows. An
     * arrow never points up this list again, so there is no cycle. Resources and pages stand above all of it.
     */
    private static final Map<String, String> ALLOWED = Map.ofEntries(
            Map.entry("refusal", ""),
            Map.entry("row", ""),
            Map.entry("digest", ""),
            Map.entry("address", ""),
            Map.entry("engine", ""),
            Map.entry("deadline", ""),
            Map.entry("vault", ""),
            Map.entry("drawing", ""),
            Map.entry("guide", ""),
            Map.entry("library", ""),
            Map.entry("rulebook", "deadline"),
            Map.entry("organization", "rulebook vault"),
            Map.entry("document", "organization"),
            Map.entry("journal", "organization"),
            Map.entry("notification", "organization"),
            Map.entry("permission", "journal organization"),
            Map.entry("doors", "address api permission"),
            Map.entry("access", "address api journal notification organization permission vault"),
            Map.entry("task", "deadline document engine journal notification organization permission rulebook vault"),
            Map.entry("matter", "deadline engine organization rulebook task"),
            Map.entry("problem", "deadline engine journal matter notification organization rulebook task vault"),
            Map.entry(
                    "administration",
                    "access engine exchange journal matter notification organization permission problem sharing task"),
            Map.entry(
                    "staffing",
                    "access administration api engine exchange journal matter notification organization permission problem rulebook task"),
            Map.entry(
                    "sharing",
                    "deadline document engine journal matter notification organization permission problem rulebook task"),
            Map.entry("amendment", "deadline journal matter organization permission rulebook task"),
            Map.entry("statistics", "organization problem"),
            Map.entry("boundary", "journal organization"),
            Map.entry("calendar", "access deadline journal matter organization permission problem task"),
            Map.entry("paper", "journal matter organization problem rulebook task"),
            Map.entry("opinion", "deadline matter organization paper problem rulebook task"),
            Map.entry("publication", "matter organization task"),
            Map.entry("review", "deadline task"),
            Map.entry("handover", "deadline engine matter organization problem rulebook task"),
            Map.entry("lookback", "deadline journal matter organization problem rulebook task"),
            Map.entry("commitment", "deadline engine organization problem task"),
            Map.entry("ballot", "doors engine journal matter organization paper permission problem rulebook task"),
            Map.entry("meeting", "ballot organization"),
            Map.entry("rating", "ballot journal matter notification organization permission problem task"),
            Map.entry("signoff", "ballot commitment deadline matter notification organization problem rulebook task"),
            Map.entry("extension", "deadline matter organization problem rulebook task"),
            Map.entry("longterm", "api deadline engine journal matter organization problem rulebook task"),
            Map.entry("rectification", "deadline longterm matter notification organization problem rulebook task"),
            Map.entry("escalation", "deadline engine matter organization paper problem rulebook task"),
            Map.entry("exchange", "document engine journal matter organization permission problem task"),
            Map.entry("archive", "document drawing engine exchange journal matter organization problem task"),
            Map.entry("holiday", "deadline journal organization permission problem task"),
            Map.entry("reminder", "api notification organization problem rulebook staffing task"),
            Map.entry("demo", "deadline document engine matter organization problem task"));

    private static final Set<String> EVERYWHERE = Set.of("digest", "refusal", "row");

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.bihuan");

    private static final Path SOURCES = Path.of("src/main/java/org/bihuan");

    @Test
    void onlyTheEngineAndItsHandlersKnowCamunda() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.bihuan.engine", "org.bihuan..process")
                .should()
                .dependOnClassesThat(resideInAPackage("org.camunda.."))
                .check(PROGRAM);
    }

    @Test
    void featuresUseWhatTheyMay() {
        var against = new TreeSet<String>();
        for (JavaClass from : PROGRAM) {
            String feature = feature(from);
            if (feature.isEmpty() || web(from)) {
                continue;
            }
            assertThat(ALLOWED).as("a new package is written down first").containsKey(feature);
            Set<String> allowed = Set.of(ALLOWED.get(feature).split(" "));
            from.getDirectDependenciesFromSelf().stream()
                    .map(it -> it.getTargetClass().getBaseComponentType())
                    .filter(to -> to.getPackageName().startsWith("org.bihuan"))
                    .filter(to -> !feature(to).isEmpty() && !feature(to).equals(feature))
                    .filter(to -> web(to)
                            ? !(feature(to).equals("api") && allowed.contains("api"))
                            : !allowed.contains(feature(to)) && !EVERYWHERE.contains(feature(to)))
                    .forEach(to -> against.add(feature + " uses " + to.getName() + " in " + from.getSimpleName()));
        }
        assertThat(against).isEmpty();
    }

    @Test
    void whatMayBeUsedHasNoCycle() {
        var placed = new TreeSet<String>(Set.of("", "api"));
        var left = new TreeSet<>(ALLOWED.keySet());
        boolean moved = true;
        while (moved) {
            moved = left.removeIf(
                    it -> placed.containsAll(List.of(ALLOWED.get(it).split(" "))) && placed.add(it));
        }
        assertThat(left).as("in a cycle or above one").isEmpty();
    }

    /** Whoever answers a refusal himself tells it to the journal; voting and rating by a code know nobody. */
    @Test
    void whoeverCatchesARefusalTellsTheJournal() {
        var silent = new TreeSet<String>();
        for (JavaClass type : PROGRAM) {
            boolean catches = type.getCodeUnits().stream()
                    .flatMap(it -> it.getTryCatchBlocks().stream())
                    .flatMap(it -> it.getCaughtThrowables().stream())
                    .anyMatch(it -> it.isEquivalentTo(Refused.class) || it.isEquivalentTo(Forbidden.class));
            boolean tells = type.getDirectDependenciesFromSelf().stream()
                    .anyMatch(it -> it.getTargetClass().isEquivalentTo(RefusedActs.class));
            if (web(type) && catches && !tells) {
                silent.add(type.getSimpleName());
            }
        }
        assertThat(silent).containsExactly("RatePage", "VotePage");
    }

    private static String feature(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 2 ? parts[2] : "";
    }

    private static boolean web(JavaClass type) {
        List<String> parts = Arrays.asList(type.getPackageName().split("\\."));
        return parts.contains("api") || parts.contains("pages");
    }

    @Test
    void packagesAreNamedAfterWhatTheyAreAbout() {
        assertThat(PROGRAM.stream().map(JavaClass::getPackageName).collect(Collectors.toSet()))
                .noneMatch(name ->
                        name.matches(".*\\.(util|utils|common|helper|helpers|impl|dto|manager|config)(\\..*)?"));
        assertThat(PROGRAM)
                .noneMatch(type -> type.getSimpleName().matches(".*(Util|Utils|Helper|Impl|Dto|DTO|Manager)"));
    }

    @Test
    void nothingIsRunFromText() {
        noClasses()
                .that()
                // It answers the engine's question for script engines with none.
                .doNotHaveFullyQualifiedName("org.bihuan.engine.NoScripts")
                .should()
                .dependOnClassesThat(resideInAnyPackage("javax.script..", "org.springframework.expression.."))
                .orShould()
                .dependOnClassesThat(describe(
                        "run or read code",
                        type -> Set.of(
                                        "java.lang.ProcessBuilder",
                                        "java.io.ObjectInputStream",
                                        "javax.script.ScriptEngineManager")
                                .contains(type.getName())))
                .check(PROGRAM);
        calls("java.lang.Runtime", "exec").isEmpty();
        // Queries of the engine that take expressions, and those that take SQL.
        assertThat(PROGRAM.stream()
                        .flatMap(type -> type.getAccessesFromSelf().stream())
                        .filter(it -> it.getTargetOwner().getName().startsWith("org.camunda.bpm.engine"))
                        .filter(it -> it.getName().matches("[a-z]\\w*Expression(Like)?|createNative\\w+"))
                        .filter(it -> it.getTargetOwner().getName().contains("Query")
                                || it.getName().startsWith("createNative")))
                .isEmpty();
    }

    @Test
    void timeComesFromTheClock() {
        for (String type :
                List.of("Instant", "LocalDate", "LocalDateTime", "OffsetDateTime", "ZonedDateTime", "Year")) {
            calls("java.time." + type, "now").as(type).isEmpty();
        }
        calls("java.lang.System", "currentTimeMillis").isEmpty();
        calls("java.util.Date", "<init>")
                .noneMatch(it -> it.getTarget().getFullName().endsWith("()"));
        calls("java.lang.Thread", "sleep").isEmpty();
    }

    private static org.assertj.core.api.ListAssert<JavaAccess<?>> calls(String owner, String name) {
        List<JavaAccess<?>> found = PROGRAM.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(it -> it.getTargetOwner().getName().equals(owner)
                        && it.getName().equals(name))
                .collect(Collectors.toList());
        return assertThat(found);
    }

    @Test
    void nothingMovesAProcessOutsideATransaction() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredIn("org.bihuan.engine.Processes")
                .should()
                .beDeclaredInClassesThat()
                .areAnnotatedWith("org.springframework.transaction.annotation.Transactional")
                .check(PROGRAM);
    }

    @Test
    void everyPackageSaysWhatItIsAndThatNothingIsNull() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            Set<Path> folders = files.filter(it -> it.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .collect(Collectors.toCollection(TreeSet::new));
            for (Path folder : folders) {
                Path info = folder.resolve("package-info.java");
                assertThat(info).exists();
                assertThat(Files.readString(info, StandardCharsets.UTF_8))
                        .as(info.toString())
                        .contains("@NullMarked")
                        .containsPattern("/\\*\\*\\s*\\S+");
            }
        }
    }

    @Test
    void classesAreSmall() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            Set<String> large = files.filter(it -> it.toString().endsWith(".java"))
                    .filter(it -> it.toFile().length() > 9 * 1024)
                    .map(it -> SOURCES.relativize(it).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(large).as("more than 9 KB").isEmpty();
        }
    }

    /** What a database says repeats what people entered: a failure is written by {@code Trace}, or by its kind. */
    @Test
    void theLogTakesNoFailureAsItIs() throws IOException {
        var caught = Pattern.compile("(?:Exception|Error|Throwable|catch \\([^)]*) (\\w+)\\)");
        var logged = Pattern.compile("(?is)\\blog\\.(?:error|warn)\\((.*?)\\);");
        var raw = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file, StandardCharsets.UTF_8);
                Set<String> failures =
                        caught.matcher(source).results().map(it -> it.group(1)).collect(Collectors.toSet());
                logged.matcher(source)
                        .results()
                        .map(it -> it.group(1).substring(it.group(1).lastIndexOf(',') + 1))
                        .filter(it -> failures.contains(it.strip()))
                        .forEach(it -> raw.add(file.getFileName().toString()));
            }
        }
        // The vault's own failure repeats nothing of what it could not open.
        assertThat(raw).containsExactly("SecondFactors.java");
    }
}
