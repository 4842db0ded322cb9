package troth.infer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import troth.numeric.Series;
import troth.sample.Sample;
import troth.sample.Sampler;

/// What Stan drew of one parameter of a [SmallDiary], on its unbounded scale. `stan.csv` says how.
///
/// @param quantiles in the middle of as many equal parts
record ReferencePosterior(
        String diary, String parameter, double mean, double sd, Series quantiles) {

    /// How far draws are from it: means, standard deviations and the whole distributions (W1), in
    /// its standard deviations.
    record Far(String name, double mean, double sd, double whole, double effective) {

        @Override
        public String toString() {
            return "| %s | %+.3f | %+.3f | %.3f | %.0f |"
                    .formatted(name, mean, sd, whole, effective);
        }
    }

    static List<ReferencePosterior> all() {
        try (var in = ReferencePosterior.class.getResourceAsStream("stan.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(ReferencePosterior::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReferencePosterior of(String line) {
        var cells = line.split(",");
        var numbers = Arrays.stream(cells).skip(2).mapToDouble(Double::parseDouble).toArray();
        var quantiles = Arrays.copyOfRange(numbers, 2, numbers.length);
        return new ReferencePosterior(
                cells[0], cells[1], numbers[0], numbers[1], Series.of(quantiles));
    }

    /// What Troth draws of a diary beside all that Stan drew of it.
    static List<Far> compare(SmallDiary small, Sampler sampler) {
        var fit = small.fit();
        var draws = SmallDiary.draws(fit, sampler, Progress.SILENT);
        return all().stream()
                .filter(one -> one.diary().equalsIgnoreCase(small.name()))
                .map(one -> one.far(draws.of(place(fit.plan.theta.names(), one.parameter()))))
                .toList();
    }

    private static int place(List<String> names, String parameter) {
        var found = names.stream().filter(name -> name.startsWith(parameter + ".")).findFirst();
        return names.indexOf(found.orElseThrow());
    }

    private Far far(Sample drawn) {
        double whole = 0;
        for (int i = 0; i < quantiles.size(); i++) {
            double p = (i + 0.5) / quantiles.size();
            whole += Math.abs(drawn.quantile(p) - quantiles.at(i)) / quantiles.size();
        }
        return new Far(
                diary + " " + parameter,
                (drawn.mean() - mean) / sd,
                drawn.sd() / sd - 1,
                whole / sd,
                drawn.bulkEss());
    }

    /// Prints all as a table.
    public static void main(String[] args) {
        System.out.println("| parameter | mean | standard deviation | W1 | effective draws |");
        System.out.println("|---|---:|---:|---:|---:|");
        for (var small : SmallDiary.values()) {
            compare(small, new Sampler(4, 300, 1000, 0.8, 5, 2)).forEach(System.out::println);
        }
    }
}
