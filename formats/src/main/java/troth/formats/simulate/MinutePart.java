package troth.formats.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import troth.dyad.Event;
import troth.evidence.Badge;
import troth.evidence.Evidence;
import troth.formats.chart.Axis;
import troth.formats.chart.Caption;
import troth.formats.chart.CourseChart;
import troth.formats.chart.Decimal;
import troth.formats.chart.Line;
import troth.formats.chart.Span;
import troth.formats.report.Block;
import troth.formats.report.Block.Row.Width;
import troth.formats.report.DataTable;
import troth.formats.report.Page.Section;
import troth.model.Hormone;
import troth.numeric.Series;

/// One event in the minutes around it: a curve a hormone, each with how well it is supported and by
/// whom.
final class MinutePart {

    private static final int[] SHOWN_MINUTES = {-30, 0, 15, 30, 60, 120, 240};

    private final Simulation simulation;
    private final MinuteView view;

    MinutePart(Simulation simulation, MinuteView view) {
        this.simulation = simulation;
        this.view = view;
    }

    Section section() {
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Block.Say(
                        "%s, in the body of %s, from half an hour before to four hours after."
                                        .formatted(
                                                ReasonPart.capital(view.name()),
                                                simulation.scenario().name(view.partner()))
                                + " It is taken to begin at %s. Such curves describe what groups of"
                                        .formatted(clock())
                                + " people show on average; nobody’s hormones can be read from a diary."
                                + toTheDays()));
        blocks.add(new Block.Row(Width.MANY, figures()));
        return new Section("minutes", "One event in minutes", blocks);
    }

    /// What is left of it for the days, under the numbers of these arms.
    private String toTheDays() {
        boolean claimed =
                simulation.scenario().arms().stream()
                        .anyMatch(arm -> arm.model().parameters().value("gain_ot_trust") > 0);
        return claimed
                ? " In an arm as claimed afterglow itself adds to trust, which the best evidence in people"
                        + " contradicts."
                : " None of this makes trust by itself: what is left for the days is what was learned.";
    }

    private String clock() {
        long minutes = Math.round(view.hour() * 60);
        return String.format(Locale.ROOT, "%d:%02d", minutes / 60, minutes % 60);
    }

    private List<Block> figures() {
        var figures = new ArrayList<Block>();
        for (var hormone : Hormone.values()) {
            Optional.ofNullable(view.minutes().curves().get(hormone))
                    .filter(curve -> moves(hormone, curve))
                    .ifPresent(curve -> figures.add(figure(hormone, curve)));
        }
        var amygdala = view.minutes().amygdala();
        if (amygdala.max() - amygdala.min() > 1e-6) {
            figures.add(amygdala(amygdala));
        }
        return figures;
    }

    /// Cortisol has its daily course anyway; it is drawn where a strain adds to it.
    private boolean moves(Hormone hormone, Series curve) {
        return hormone == Hormone.CORTISOL
                ? view.minutes().integral(hormone) > 0
                : curve.max() - curve.min() > 1e-6;
    }

    private Block figure(Hormone hormone, Series curve) {
        double low = hormone == Hormone.DOPAMINE ? Math.min(-0.2, curve.min()) : 0;
        return figure(
                "minute-" + hormone.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                ReasonPart.capital(hormone.words()),
                unit(hormone),
                hormone.badge(),
                hormone.parameter(),
                curve,
                Axis.round(low, curve.max()));
    }

    private static String unit(Hormone hormone) {
        return switch (hormone) {
            case DOPAMINE -> "prediction error, −1 to 1";
            case LIKING, CENTRAL_OXYTOCIN, SEROTONIN -> "on a scale of its own";
            default -> hormone.unit();
        };
    }

    private Block amygdala(Series curve) {
        return figure(
                "minute-amygdala",
                "Reactivity of the amygdala",
                "0 to 1; touch of a trusted partner lowers it",
                Badge.B,
                "presence_amygdala",
                curve,
                Axis.round(0, curve.max()));
    }

    private Block figure(
            String id,
            String title,
            String unit,
            Badge badge,
            String parameter,
            Series curve,
            Axis up) {
        var minutes = view.minutes().minutes();
        var caption = new Caption(id, title, desc(curve));
        var chart =
                CourseChart.lines(
                                caption,
                                minutes,
                                Axis.minutes(minutes.at(0), minutes.last()),
                                up,
                                List.of(new Line("", curve)))
                        .with(CourseChart.Size.SMALL)
                        .withSpans(spans());
        var estimate = Evidence.load().estimate(parameter);
        var say =
                estimate.assumed()
                        ? "Assumed: nothing published was found."
                        : "Rests on %s.".formatted(Sources.of(estimate));
        return new Block.Figure(
                title, unit, Optional.of(badge), chart.svg(), say, table(caption, curve));
    }

    private List<Span> spans() {
        var exposure =
                simulation
                        .scenario()
                        .arms()
                        .getFirst()
                        .model()
                        .minutes()
                        .exposure(
                                view.event(),
                                view.partner(),
                                simulation.scenario().dyad().person(view.partner()).physiology());
        double together = exposure.contact().minutes();
        double strain = exposure.strain().minutes();
        if (together > 0) {
            return List.of(new Span(0, together, Decimal.plain(together) + " min together"));
        }
        var word = view.event() instanceof Event.Stressor ? "a strain" : "it happens";
        return strain > 0 ? List.of(new Span(0, strain, word)) : List.of();
    }

    private static String desc(Series curve) {
        return "From %s before, to at most %s, %s after four hours."
                .formatted(
                        Decimal.short3(curve.at(0)),
                        Decimal.short3(curve.max()),
                        Decimal.short3(curve.last()));
    }

    private DataTable table(Caption caption, Series curve) {
        var minutes = view.minutes().minutes();
        var rows = new ArrayList<List<String>>();
        for (int minute : SHOWN_MINUTES) {
            int i = minute - (int) minutes.at(0);
            rows.add(List.of(Decimal.plain(minute), Decimal.short3(curve.at(i))));
        }
        return new DataTable(caption.tableId(), caption.title(), List.of("Minute", "Value"), rows);
    }
}
