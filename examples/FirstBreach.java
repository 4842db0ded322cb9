import troth.dyad.*;
import troth.model.*;
import troth.simulate.*;

/// One couple, one deceit found out on day 60, amends five days later and a weekly talk from then
/// on. Prints, every three weeks, how sure A is of B.
void main() {
    var couple = new Dyad("invented", new Dyad.Person("Noa"), new Dyad.Person("Robin"));
    var deceit =
            new Event.Betrayal(
                    Partner.B,
                    Event.Betrayal.Kind.DECEIT,
                    0.5,
                    1,
                    Event.Betrayal.Discovery.FOUND_OUT);
    var happened = new ArrayList<Happening>();
    happened.add(new Happening(60, Side.A, deceit));
    happened.add(new Happening(65, Side.B, new Event.Repair(Side.B, 0.8)));
    for (int day = 67; day < 240; day += 7) {
        happened.add(new Happening(day, Side.BOTH, new Event.Talk(Side.BOTH, 0.6, 0.85)));
    }
    var model = new TrustModel(Parameters.of(Preset.AS_EVIDENCED), Layout.GENERAL);

    var timeline = new Timeline(couple, happened, List.of());
    var trust = new Simulator(model).run(timeline, model.newcomers(), 240).trust(Partner.A);

    for (int day = 0; day <= 240; day += 20) {
        IO.println(
                "day %3d  %.2f  %s"
                        .formatted(day, trust.at(day), "#".repeat((int) (40 * trust.at(day)))));
    }
}
