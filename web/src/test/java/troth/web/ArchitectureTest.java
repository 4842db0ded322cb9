package troth.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The plan of the pages: each folder, and the only folders it may use. `view` says who may read
/// what, `picture` computes from it, and what partners do lies in one folder each; no such folder
/// may use another. Only the root, with `Routes`, sees all.
class ArchitectureTest {

    // spotless:off
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            entry("page",      Set.of()),
            entry("view",      Set.of()),
            entry("store",     Set.of("view", "key")),
            entry("passkey",   Set.of("key")),
            entry("access",    Set.of("page", "view", "key", "passkey", "store")),
            entry("picture",   Set.of("view")),
            entry("today",     Set.of("page", "view", "store", "access", "picture", "telling", "notes", "pace")),
            entry("steady",    Set.of("page")),
            entry("library",   Set.of("page")),
            entry("demo",      Set.of("page", "view", "key", "store", "access", "picture")),
            entry("key",       Set.of()),
            entry("keep",      Set.of("store")),
            entry("pace",      Set.of("view", "store")),
            entry("notes",     Set.of("page", "view", "store", "access")),
            entry("together",  Set.of("page", "view", "store", "notes", "pace")),
            entry("repair",    Set.of("page", "view", "store", "notes", "pace")),
            entry("intimacy",  Set.of("page", "view", "store", "notes", "pace")),
            entry("instrument", Set.of()),
            entry("hard",      Set.of("page", "view", "store", "access", "instrument")),
            entry("safety",    Set.of("page", "view", "store", "access", "instrument")),
            entry("agreement", Set.of("page", "view", "store", "access")),
            entry("telling",   Set.of("page", "view", "picture", "store", "instrument")),
            entry("reading",   Set.of("page", "view", "store", "access", "picture", "telling")),
            entry("mine",      Set.of("page", "view", "store", "access", "picture", "telling")),
            entry("doors",     Set.of("page", "view", "key", "passkey", "store", "access")),
            entry("clinician", Set.of("page", "view", "key", "store", "access", "notes", "telling")),
            entry("care",      Set.of("page", "view", "key", "store", "access")),
            entry("",          Set.of("page", "view", "store", "access", "picture", "today", "steady", "library", "demo", "key", "keep", "pace", "notes", "together", "repair", "intimacy", "instrument", "hard", "safety", "agreement", "telling", "reading", "mine", "doors", "clinician", "care", "passkey")));
    // spotless:on

    private static final JavaClasses WEB =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("troth.web");

    @Test
    void everyFolderUsesOnlyWhatThePlanAllows() {
        var surprises = new TreeSet<String>();
        for (var type : WEB) {
            var home = folderOf(type.getPackageName());
            for (var dependency : type.getDirectDependenciesFromSelf()) {
                var name = dependency.getTargetClass().getPackageName();
                var target = folderOf(name);
                boolean ours = name.equals("troth.web") || name.startsWith("troth.web.");
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
    void everyFolderIsInThePlan() {
        var folders = new TreeSet<String>();
        WEB.forEach(type -> folders.add(folderOf(type.getPackageName())));

        assertThat(folders).isEqualTo(new TreeSet<>(MAY_USE.keySet()));
    }

    @Test
    void onlyTheStoreKnowsSql() {
        noClasses()
                .that()
                .resideOutsideOfPackage("troth.web.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.h2..")
                .check(WEB);
    }

    private static String folderOf(String name) {
        return name.replaceFirst("^troth\\.web\\.?", "").replaceFirst("\\..*", "");
    }

    /// The commands that keep a space safe copy, bring back and remove; none of their code can open
    /// or make a lock.
    @Test
    void whoKeepsTheMachineHasNoKeys() {
        noClasses()
                .that()
                .resideInAPackage("troth.web.keep..")
                .or()
                .haveSimpleNameStartingWith("Backup")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("troth.web.key..", "troth.web.access..")
                .check(WEB);
    }
}
