package troth.formats.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import troth.dyad.Partner;
import troth.formats.chart.Bar;
import troth.formats.chart.BarChart;
import troth.formats.chart.Caption;
import troth.formats.chart.Decimal;
import troth.formats.report.Block;
import troth.formats.report.DataTable;
import troth.infer.Band;

/// What trust is made of on the last day of the diary: at most three reasons, and always what none
/// of them explains.
final class ReasonBars {

    private static final int MOST = 3;
    private static final double HARDLY = 0.005;

    private record Reason(String quantity, String words) {}

    private static final List<Reason> NAMED =
            List.of(
                    new Reason("reason_record", "Record of words kept and not kept"),
                    new Reason("reason_closeness", "Felt closeness"),
                    new Reason("reason_afterglow", "Afterglow"),
                    new Reason("reason_fear", "Fear"));

    private static final Reason UNEXPLAINED =
            new Reason("reason_unexplained", "Not explained by any of these");

    private final CoupleCharts couple;
    private final Partner partner;
    private final int last;

    private ReasonBars(CoupleCharts couple, Partner partner) {
        this.couple = couple;
        this.partner = partner;
        last = couple.dyad().known() - 1;
    }

    static Block of(CoupleCharts couple, Partner partner) {
        return new ReasonBars(couple, partner).figure();
    }

    private Block figure() {
        var shown =
                new ArrayList<>(
                        NAMED.stream()
                                .filter(reason -> Math.abs(middle(reason)) >= HARDLY)
                                .sorted(
                                        Comparator.comparingDouble(
                                                (Reason r) -> -Math.abs(middle(r))))
                                .limit(MOST)
                                .toList());
        shown.add(UNEXPLAINED);
        var title = couple.person(partner) + ": what trust is made of";
        var caption =
                new Caption(
                        couple.id("reasons", partner),
                        title,
                        "Bars from a zero line, one for each reason; the last is what none explains.");
        var bars =
                shown.stream()
                        .map(r -> new Bar(r.words(), middle(r), r.equals(UNEXPLAINED)))
                        .toList();
        return new Block.Figure(
                title,
                "parts of log-odds on %s; %s"
                        .formatted(
                                Plain.moment(couple.dyad().days().at(last)),
                                couple.told(partner, "theta")),
                new BarChart(caption, "lowers it", "raises it", 2, longest(), bars).svg(),
                "",
                table(caption));
    }

    private double middle(Reason reason) {
        return band(reason, partner).median().at(last);
    }

    /// The longest bar of both partners, so that both drawings have one measure.
    private double longest() {
        return NAMED.stream()
                .flatMapToDouble(reason ->
                        Arrays.stream(Partner.values())
                                .mapToDouble(p -> Math.abs(band(reason, p).median().at(last))))
                .max()
                .orElse(1);
    }

    private Band band(Reason reason, Partner whose) {
        return couple.dyad().band(whose, reason.quantity());
    }

    private DataTable table(Caption caption) {
        var rows = new ArrayList<List<String>>();
        for (var reason : NAMED) {
            rows.add(row(reason));
        }
        rows.add(row(UNEXPLAINED));
        return new DataTable(
                caption.tableId(),
                "Parts of trust on the last day, as log-odds. The middles of parts need not add up to"
                        + " the middle of the whole.",
                List.of("Part", "Middle", "9 in 10 readings", "Told or assumed"),
                rows);
    }

    private List<String> row(Reason reason) {
        var band = band(reason, partner);
        return List.of(
                reason.words(),
                Decimal.signed(band.median().at(last), 2),
                "%s to %s"
                        .formatted(
                                Decimal.signed(band.low90().at(last), 2),
                                Decimal.signed(band.high90().at(last), 2)),
                couple.told(partner, reason.quantity()));
    }
}
