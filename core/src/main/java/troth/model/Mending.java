package troth.model;

import static troth.model.State.*;

/// J3, J4 and J6: talk, agreements kept, repair: what builds the record, eases grievance and
/// processes trauma. None of it lowers a record, save a reply that is worse than none.
///
/// ```text
/// J3  kept += credit p r;  lapsed += poor_response p max(0, response_floor - r)^3
///     closeness += talk_closeness p r (2 - closeness);  labile += a_safety p r (1 - labile) / (1 + kindling)
///     trauma *= 1 - disclose_trauma p r T;  grievance *= 1 - talk_grievance p r;  stress *= 1 - talk_stress p r
/// J3  lapsed -= meeting_mend r min(lapsed, small lapses)
/// J4  kept += agreed_weight credit weight;  labile += agreed_safety a_safety (1 - labile) / (1 + kindling)
/// J6  grievance *= 1 - repair_grievance effort;  kept += agreed_weight credit effort
/// ```
final class Mending {

    private final Records records;
    private final double safetyRate;
    private final double earlyUnlearning;
    private final double poorResponse;
    private final double responseFloor;
    private final double talkCloseness;
    private final double discloseTrauma;
    private final double talkGrievance;
    private final double talkStress;
    private final double agreedWeight;
    private final double agreedSafety;
    private final double madeGain;
    private final double repairGrievance;
    private final double meetingKept;
    private final double meetingMend;
    private final double sessionTrauma;
    private final double sessionGrievance;
    private final double sessionKept;
    private final double sessionCloseness;
    private final double disclosureShare;
    private final double disclosureLapse;
    private final double disclosureStress;
    private final double disclosureGrievance;
    private final Grievance grievance;
    private final Mood mood;

    Mending(Parameters p, Records records) {
        this.records = records;
        grievance = new Grievance(p);
        mood = new Mood(p);
        safetyRate = p.value("a_safety");
        earlyUnlearning = p.value("early_unlearning");
        poorResponse = p.value("poor_response");
        responseFloor = p.value("response_floor");
        talkCloseness = p.value("talk_closeness");
        discloseTrauma = p.value("disclose_trauma");
        talkGrievance = p.value("talk_grievance");
        talkStress = p.value("talk_stress");
        agreedWeight = p.value("agreed_weight");
        agreedSafety = p.value("agreed_safety");
        madeGain = p.value("made_gain");
        repairGrievance = p.value("repair_grievance");
        meetingKept = p.value("meeting_kept");
        meetingMend = p.value("meeting_mend");
        sessionTrauma = p.value("session_trauma");
        sessionGrievance = p.value("session_grievance");
        sessionKept = p.value("session_kept");
        sessionCloseness = p.value("session_closeness");
        disclosureShare = p.value("disclosure_share");
        disclosureLapse = p.value("disclosure_lapse");
        disclosureStress = p.value("disclosure_stress");
        disclosureGrievance = p.value("disclosure_grievance");
    }

    void talk(Impulse.Told told, double[] x, int at, Readout r) {
        double heard = told.depth() * told.response();
        double poor = Math.max(0, responseFloor - told.response());
        records.good(x, at, told.touches(), heard);
        records.lapse(x, at, told.touches(), poorResponse * told.depth() * poor * poor * poor, 0);
        double rise = talkCloseness * heard * (2 - x[at + CLOSENESS.ordinal()]);
        mood.lift(x, at, rise, 1);
        x[at + CLOSENESS.ordinal()] += rise;
        soothe(x, at, heard);
        x[at + TRAUMA.ordinal()] *= 1 - discloseTrauma * heard * r.trust;
        grievance.ease(x, at, talkGrievance * heard);
        x[at + STRESS.ordinal()] *= 1 - talkStress * heard;
    }

    void meeting(Impulse.Meeting m, double[] x, int at) {
        records.mend(x, at, meetingMend * m.response());
        records.good(x, at, m.touches(), meetingKept * m.response());
    }

    void session(Impulse.Session s, double[] x, int at) {
        records.good(x, at, s.touches(), sessionKept * s.quality());
        soothe(x, at, s.quality());
        x[at + TRAUMA.ordinal()] *= 1 - sessionTrauma * s.quality();
        double nearer = sessionCloseness * s.quality();
        x[at + CLOSENESS.ordinal()] += nearer * (2 - x[at + CLOSENESS.ordinal()]);
        grievance.ease(x, at, sessionGrievance * s.quality());
    }

    void agree(Impulse.Agreed a, double[] x, int at) {
        records.good(x, at, a.touches(), madeGain * a.weight());
    }

    void keep(Impulse.KeptBy k, double[] x, int at) {
        records.good(x, at, k.touches(), agreedWeight * k.weight());
        soothe(x, at, agreedSafety * k.weight());
    }

    void repair(Impulse.Amends a, double[] x, int at) {
        grievance.ease(x, at, repairGrievance * a.effort());
        records.good(x, at, a.touches(), agreedWeight * a.effort());
    }

    /// A full honest disclosure hurts now and lets the hurt fade later.
    void disclose(Impulse.Disclosed d, double[] x, int at) {
        records.release(x, at, disclosureShare * d.completeness());
        records.lapse(x, at, d.touches(), disclosureLapse * d.completeness(), 0);
        grievance.add(x, at, disclosureGrievance * d.completeness());
        x[at + STRESS.ordinal()] += disclosureStress * d.completeness();
    }

    /// Safe exposure: labile += a_safety amount (1 - early_unlearning reminded) (1 - labile) / (1 +
    /// kindling).
    private void soothe(double[] x, int at, double amount) {
        double guarded = 1 + x[at + KINDLING.ordinal()];
        double open = 1 - earlyUnlearning * x[at + REMINDED.ordinal()];
        double room = 1 - x[at + LABILE.ordinal()];
        x[at + LABILE.ordinal()] += safetyRate * amount * open * room / guarded;
    }
}
