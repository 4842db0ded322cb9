package troth.formats.study;

import java.util.List;
import troth.study.Findings;
import troth.study.FragilityStudy;
import troth.study.ProtectiveFactorStudy;
import troth.study.RecoveryStudy;
import troth.study.WrittenStudy;

/// What a study asks, how, and what of it the effects answer, in plain words. No sentence is about
/// people: each speaks of the model, and names the assumption that it follows from.
interface Telling {

    String question();

    /// What is asked, and its units.
    String estimand();

    String design();

    /// The first one leads the report.
    List<String> words();

    static Telling of(Findings findings) {
        var effects = new Effects(findings.effects());
        return switch (findings.study()) {
            case FragilityStudy _ -> new FragilityTelling(effects);
            case ProtectiveFactorStudy study ->
                    new ProtectiveFactorTelling(effects, study.cohort());
            case RecoveryStudy _ -> new RecoveryTelling(effects);
            case WrittenStudy study -> new WrittenTelling(effects, study);
        };
    }
}
