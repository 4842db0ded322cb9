package troth;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The plan of the core: each package, and the only packages it may use. Read it from the top; a
/// line may name only lines above it, so there are no cycles.
class ArchitectureTest {

    // spotless:off
    private static final Map<String, Set<String>> MAY_USE = Map.of(
            "numeric",  Set.of(),
            "dyad",     Set.of(),
            "evidence", Set.of(),
            "model",    Set.of("numeric", "dyad", "evidence"),
            "simulate", Set.of("numeric", "dyad", "evidence", "model"),
            "sample",   Set.of("numeric"),
            "infer",    Set.of("numeric", "dyad", "evidence", "model", "sample"),
            "study",    Set.of("numeric", "dyad", "evidence", "model", "simulate", "infer"),
            "reproduce", Set.of("numeric", "dyad", "evidence", "model", "simulate", "study"));
    // spotless:on

    private static final Set<String> JAVA_BASE =
            ModuleLayer.boot().findModule("java.base").orElseThrow().getPackages();

    private static final JavaClasses CORE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("troth");

    @Test
    void everyPackageUsesOnlyWhatThePlanAllows() {
        var surprises = new TreeSet<String>();
        for (var type : CORE) {
            var home = packageOf(type.getPackageName());
            for (var dependency : type.getDirectDependenciesFromSelf()) {
                var target = packageOf(dependency.getTargetClass().getPackageName());
                boolean ours = dependency.getTargetClass().getPackageName().startsWith("troth.");
                if (ours
                        && !target.equals(home)
                        && !MAY_USE.getOrDefault(home, Set.of()).contains(target)) {
                    surprises.add(home + " → " + target + ": " + dependency.getDescription());
                }
            }
        }
        assertThat(surprises).isEmpty();
    }

    @Test
    void everyPackageIsInThePlan() {
        var packages = new TreeSet<String>();
        CORE.forEach(type -> packages.add(packageOf(type.getPackageName())));

        assertThat(packages).isEqualTo(new TreeSet<>(MAY_USE.keySet()));
    }

    @Test
    void theCoreUsesJavaAndOneSmallLibrary() {
        classes()
                .should()
                .onlyDependOnClassesThat(
                        describe(
                                "are ours, of java.base, of JSpecify or of EJML",
                                ArchitectureTest::mayBeUsed))
                .check(CORE);
    }

    @Test
    void theCoreReachesNothingOutside() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "java.nio.file..", "java.sql..", "java.time..")
                .check(CORE);
    }

    @Test
    void chanceAndTimeArePassedIn() {
        noClasses().should().callMethod(Math.class, "random").check(CORE);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(CORE);
        noClasses().should().callMethod(System.class, "nanoTime").check(CORE);
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(java.util.Random.class, java.util.concurrent.ThreadLocalRandom.class)
                .check(CORE);
    }

    private static boolean mayBeUsed(JavaClass type) {
        var name = type.getBaseComponentType().getPackageName();
        return type.getBaseComponentType().isPrimitive()
                || JAVA_BASE.contains(name)
                || name.startsWith("troth.")
                || name.startsWith("org.jspecify.")
                || name.startsWith("org.ejml.");
    }

    private static String packageOf(String name) {
        return name.replaceFirst("^troth\\.", "").replaceFirst("\\..*", "");
    }
}
