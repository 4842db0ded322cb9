package troth.formats.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import troth.formats.chart.Decimal;
import troth.formats.report.Block;
import troth.formats.report.DataTable;
import troth.formats.report.Page.Section;
import troth.formats.scenario.Arm;
import troth.formats.scenario.Entry;

/// What happens in each arm: what is written, and how often the rest came about.
final class HappensPart {

    private final Simulation simulation;

    HappensPart(Simulation simulation) {
        this.simulation = simulation;
    }

    Section section() {
        var blocks = new ArrayList<Block>();
        if (simulation.byChance()) {
            blocks.add(
                    new Block.Say(
                            "What happens follows from how the partners are, and from chance: closeness"
                                    + " where both want it, talk where there is trust, conflict where"
                                    + " there is strain. How often, per couple in 30 days:"));
            blocks.add(new Block.Shown(often()));
        }
        if (simulation.scenario().arms().stream().anyMatch(arm -> !arm.entries().isEmpty())) {
            blocks.add(new Block.Say("Written in the scenario:"));
            blocks.add(new Block.Shown(written()));
        }
        return new Section("happens", "What happens", blocks);
    }

    private DataTable often() {
        var kinds = new TreeSet<String>();
        simulation.happened().forEach(arm -> kinds.addAll(arm.keySet()));
        var head = Heads.of("Event", simulation);
        var rows = new ArrayList<List<String>>();
        for (var kind : kinds) {
            var row = new ArrayList<String>();
            row.add(kind);
            simulation
                    .happened()
                    .forEach(arm -> row.add(Decimal.of(arm.getOrDefault(kind, 0.0), 2)));
            rows.add(row);
        }
        return new DataTable("often-table", "Events in 30 days of one couple", head, rows);
    }

    private DataTable written() {
        var arms = simulation.scenario().arms();
        var names = new TreeSet<String>();
        var rows = new ArrayList<List<String>>();
        for (var arm : arms) {
            for (var entry : arm.entries()) {
                if (names.add(entry.name())) {
                    rows.add(row(entry.name(), arms));
                }
            }
        }
        return new DataTable(
                "written-table", "Events and habits by arm", Heads.of("What", simulation), rows);
    }

    private List<String> row(String name, List<Arm> arms) {
        var row = new ArrayList<String>();
        row.add(name);
        for (var arm : arms) {
            var told =
                    arm.entries().stream()
                            .filter(entry -> entry.name().equals(name))
                            .map(this::told)
                            .findFirst()
                            .orElse("–");
            row.add(!told.equals("–") && row.contains(told) ? "the same" : told);
        }
        return row;
    }

    private String told(Entry entry) {
        return entry.when().words() + ": " + EventWords.of(entry.event(), simulation.scenario());
    }
}
